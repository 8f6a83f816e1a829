"""The pool is left out when the object is pickled."""
# spawn: runs
# fork: runs
# meant: [1, 4]

from multiprocessing import Pool


class Squares:
    def __init__(self):
        self.pool = Pool(1)

    def __getstate__(self):
        return {name: value for name, value in self.__dict__.items() if name != "pool"}

    def square(self, value):
        return value * value

    def run(self):
        with self.pool:
            return self.pool.map(self.square, [1, 2])


if __name__ == "__main__":
    print(Squares().run())
