"""An attribute holds a partial of a lambda."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: 12

import multiprocessing as mp
from functools import partial


class Worker(mp.Process):
    def __init__(self):
        super().__init__()
        self.scale = partial(lambda k, n: k * n, 4)  # expect: SPN101

    def run(self):
        print(self.scale(3))


if __name__ == "__main__":
    w = Worker()
    w.start()
    w.join()
