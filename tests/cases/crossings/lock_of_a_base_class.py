"""The base class of an object that maps its own method makes a lock, which the method takes."""
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# fixes: SPN106 safe
# meant: [4, 5]

import threading
from multiprocessing import Pool


class Guarded:
    def __init__(self):
        self._lock = threading.RLock()  # expect: SPN106

    def guarded(self, value):
        with self._lock:
            return value


class Adder(Guarded):
    def __init__(self, amount):
        super().__init__()
        self.amount = amount

    def add(self, value):
        return self.guarded(value) + self.amount

    def all(self, values):
        with Pool(1) as pool:
            return pool.map(self.add, values)


if __name__ == "__main__":
    print(Adder(3).all([1, 2]))
