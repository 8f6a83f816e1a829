"""A method is sent with an object whose attributes all pickle."""
# spawn: runs
# fork: runs
# meant: [3, 6]

from multiprocessing import Pool


class Scale:
    def __init__(self, factor):
        self.factor = factor

    def apply(self, value):
        return value * self.factor


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(Scale(3).apply, [1, 2]))
