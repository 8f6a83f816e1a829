"""Names that end in two underscores are not mangled."""
# spawn: runs
# fork: runs
# meant: [3, 6] [4, 8]

from multiprocessing import Pool


class Scale:
    def __init__(self, factor):
        self.factor = factor

    def __call__(self, value):
        return value * self.factor

    def __mul__(self, value):
        return value * self.factor


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(Scale(3).__mul__, [1, 2]), pool.map(Scale(4), [1, 2]))
