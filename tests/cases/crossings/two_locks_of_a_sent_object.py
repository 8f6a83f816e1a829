"""The object of a mapped method keeps two locks, one of which the method uses."""
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# fixes: SPN106 safe
# meant: [11, 12]

import threading
from multiprocessing import Pool


class Counter:
    """Counts."""

    def __init__(self, start):
        self.start = start
        self.lock = threading.Lock()  # expect: SPN106
        self.other = threading.RLock()  # expect: SPN106

    def count(self, value):
        with self.lock:
            return self.start + value

    def all(self, values):
        with self.other, Pool(1) as pool:
            return pool.map(self.count, values)


if __name__ == "__main__":
    print(Counter(10).all([1, 2]))
