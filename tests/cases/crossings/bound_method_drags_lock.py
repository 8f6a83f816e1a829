"""A method is sent to a pool by an object that keeps a lock."""
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# fixes: SPN106 safe
# meant: [2, 4]
# raises SPN106 3.10-3.13: TypeError: cannot pickle '_thread.lock' object

import threading
from multiprocessing import Pool


class Doubler:
    def __init__(self):
        self.lock = threading.Lock()  # expect: SPN106

    def double(self, value):
        return value * 2

    def run(self):
        with Pool(1) as pool:
            return pool.map(self.double, [1, 2])


if __name__ == "__main__":
    print(Doubler().run())
