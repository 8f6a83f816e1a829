"""The object is pickled without its lock, and makes a new one over there."""
# spawn: runs
# fork: runs
# meant: [3]

import threading
from multiprocessing import Pool


class Counter:
    def __init__(self):
        self.lock = threading.Lock()
        self.total = 3

    def __getstate__(self):
        state = self.__dict__.copy()
        del state["lock"]
        return state

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.lock = threading.Lock()


def total(counter):
    with counter.lock:
        return counter.total


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(total, [Counter()]))
