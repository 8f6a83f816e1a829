"""A set of the project's own whose constructor takes more than its items."""
# spawn: child-fails TypeError
# fork: runs
# unfixable: no fix yet

from multiprocessing import Process


class Tags(set):
    def __init__(self, items, owner):  # expect: SPN112
        super().__init__(items)
        self.owner = owner


def show(tags):
    print(tags.owner, sorted(tags))


if __name__ == "__main__":
    process = Process(target=show, args=(Tags(["a", "b"], "me"),))
    process.start()
    process.join()
