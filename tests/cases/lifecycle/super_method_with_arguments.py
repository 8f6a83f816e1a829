"""The same with both arguments of super() and through a class in between."""
# spawn: runs
# fork: runs
# fixes: SPN114 safe

from multiprocessing import Process


class Root:
    def report(self, text):
        print("root", text)


class Middle(Root):
    pass


class Leaf(Middle):
    def __init__(self):
        self.process = None

    def report(self, text):
        print("leaf", text)

    def begin(self):
        process = Process(
            target=super(Leaf, self).report,  # expect: SPN114
            args=("here",),
        )
        process.start()
        process.join()


if __name__ == "__main__":
    Leaf().begin()
