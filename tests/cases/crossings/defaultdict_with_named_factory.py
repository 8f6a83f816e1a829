"""A function at module level is the factory."""
# spawn: runs
# fork: runs
# meant: ['?']

from collections import defaultdict
from multiprocessing import Pool


def unknown():
    return "?"


def look_up(names):
    return names["x"]


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(look_up, [defaultdict(unknown)]))
