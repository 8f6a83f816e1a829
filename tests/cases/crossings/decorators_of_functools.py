"""What functools makes of a function carries its name."""
# spawn: runs
# fork: runs
# meant: [1] [2] [3]

from functools import cache, lru_cache, singledispatch
from multiprocessing import Pool


@lru_cache
def one(value):
    return value + 1


@cache
def two(value):
    return value + 2


@singledispatch
def three(value):
    return value + 3


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(one, [0]), pool.map(two, [0]), pool.map(three, [0]))
