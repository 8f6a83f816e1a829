"""An object sends its own method to the pool that it keeps."""
# spawn: parent-fails NotImplementedError
# fork: parent-fails NotImplementedError
# fixes: SPN107 safe
# meant: [1, 4]
# raises SPN107 3.10-3.13: NotImplementedError: pool objects cannot be passed between processes or pickled

from multiprocessing import Pool


class Squares:
    def __init__(self):
        self.pool = Pool(1)  # expect: SPN107

    def square(self, value):
        return value * value

    def run(self):
        return self.pool.map(self.square, [1, 2])


if __name__ == "__main__":
    squares = Squares()
    try:
        print(squares.run())
    finally:
        squares.pool.terminate()
