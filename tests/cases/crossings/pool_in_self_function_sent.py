"""A module-level function is sent to the pool that an object keeps."""
# spawn: runs
# fork: runs
# meant: [1, 4]

from multiprocessing import Pool


def square(value):
    return value * value


class Squares:
    def __init__(self):
        self.pool = Pool(1)

    def run(self):
        with self.pool:
            return self.pool.map(square, [1, 2])


if __name__ == "__main__":
    print(Squares().run())
