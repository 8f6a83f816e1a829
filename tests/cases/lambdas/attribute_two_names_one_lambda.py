"""One lambda under two attributes of a Process subclass."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: 2 3

import multiprocessing as mp


class Worker(mp.Process):
    def __init__(self):
        super().__init__()
        self.first = self.second = lambda x: x + 1  # expect: SPN101

    def run(self):
        print(self.first(1), self.second(2))


if __name__ == "__main__":
    w = Worker()
    w.start()
    w.join()
