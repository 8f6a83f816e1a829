"""The attribute is what a helper function returns, and that is a lambda."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: 13

import multiprocessing as mp


def adding(amount):
    return lambda n: n + amount  # expect: SPN101


class Worker(mp.Process):
    def __init__(self):
        super().__init__()
        self.add = adding(10)

    def run(self):
        print(self.add(3))


if __name__ == "__main__":
    w = Worker()
    w.start()
    w.join()
