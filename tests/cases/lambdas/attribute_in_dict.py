"""An attribute holds a dict, and the dict two lambdas."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: 6 1

import multiprocessing as mp


class Worker(mp.Process):
    def __init__(self):
        super().__init__()
        self.table = {
            "twice": lambda n: n * 2,  # expect: SPN101
            "less": lambda n: n - 2,  # expect: SPN101
        }

    def run(self):
        print(self.table["twice"](3), self.table["less"](3))


if __name__ == "__main__":
    w = Worker()
    w.start()
    w.join()
