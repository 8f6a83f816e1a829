"""A lambda kept in an attribute of a Process subclass, and only called."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# fixes: SPN101 safe
# meant: 5

from multiprocessing import Process


class Adder(Process):
    def __init__(self, start):
        super().__init__()
        self.begin = start
        self.step = lambda x: x + 2  # expect: SPN101

    def run(self):
        print(self.step(self.begin))


if __name__ == "__main__":
    adder = Adder(3)
    adder.start()
    adder.join()
