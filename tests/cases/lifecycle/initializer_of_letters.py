"""A text in brackets as the arguments of an initializer: each letter is one of them."""
# spawn: hangs TypeError
# fork: hangs TypeError
# meant: [2]
# fixes: SPN504 safe

from multiprocessing import Pool


def prepare(path):
    pass


def double(x):
    return 2 * x


if __name__ == "__main__":
    with Pool(1, prepare, ("data")) as pool:  # expect: SPN504
        print(pool.map(double, [1], chunksize=1))
