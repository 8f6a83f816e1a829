"""An object holds the pool that its method maps a lambda with."""
# spawn: parent-fails AttributeError|PicklingError
# fork: parent-fails AttributeError|PicklingError
# meant: [2, 4]

import multiprocessing as mp


class Farm:
    def __init__(self):
        self.pool = mp.Pool(1)

    def doubled(self, items):
        try:
            return self.pool.map(lambda n: n * 2, items)  # expect: SPN101
        finally:
            self.pool.terminate()
            self.pool.join()


if __name__ == "__main__":
    print(Farm().doubled([1, 2]))
