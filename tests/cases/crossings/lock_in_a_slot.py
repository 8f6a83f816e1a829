"""A class with `__slots__` keeps a lock in one of them, and its objects are sent to a task."""
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# fixes: SPN104 safe
# meant: [5, 25]

import threading
from multiprocessing import Pool


class Point:
    __slots__ = ("_lock", "x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y
        self._lock = threading.Lock()  # expect: SPN104

    def norm(self):
        with self._lock:
            return self.x**2 + self.y**2


def norm(point):
    return point.norm()


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(norm, [Point(1, 2), Point(3, 4)]))
