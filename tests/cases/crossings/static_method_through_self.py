"""A static method sent through self does not take self along."""
# spawn: runs
# fork: runs
# meant: [2, 4]

import threading
from multiprocessing import Pool


class Doubler:
    def __init__(self):
        self.lock = threading.Lock()

    @staticmethod
    def double(value):
        return value * 2

    def run(self):
        with Pool(1) as pool:
            return pool.map(self.double, [1, 2])


if __name__ == "__main__":
    print(Doubler().run())
