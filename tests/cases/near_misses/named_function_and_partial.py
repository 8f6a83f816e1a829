"""Functions with importable names cross, in a partial too."""
# spawn: runs
# fork: runs
# meant: [5, 6]

import functools
import multiprocessing as mp


def add(a, b):
    return a + b


if __name__ == "__main__":
    with mp.Pool(1) as pool:
        print(pool.map(functools.partial(add, 4), [1, 2]))
