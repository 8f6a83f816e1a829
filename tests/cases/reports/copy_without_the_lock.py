"""A worker is copied and stripped of its lock before its method is sent."""
# spawn: runs
# fork: runs
# meant: [1, 4]

import copy
import threading
from multiprocessing import Pool


class Worker:
    def __init__(self):
        self.lock = threading.Lock()
        self.power = 2

    def detached(self):
        clone = copy.copy(self)
        clone.lock = None
        return clone

    def compute(self, n):
        return n**self.power


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(Worker().detached().compute, [1, 2]))
