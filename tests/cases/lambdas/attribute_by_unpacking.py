"""A tuple assignment gives one of two attributes a lambda."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: 4 8

import multiprocessing as mp


class Worker(mp.Process):
    def __init__(self):
        super().__init__()
        self.size, self.double = abs, lambda n: n * 2  # expect: SPN101

    def run(self):
        print(self.size(-4), self.double(4))


if __name__ == "__main__":
    w = Worker()
    w.start()
    w.join()
