"""A shared value is bound into a partial that is mapped."""
# spawn: parent-fails RuntimeError
# fork: parent-fails RuntimeError
# unfixable: only the workers of a pool made for it can be given a value whose own lock is used

from functools import partial
from multiprocessing import Pool, Value


def add(total, amount):
    with total.get_lock():
        total.value += amount


if __name__ == "__main__":
    total = Value("i", 0)  # expect: SPN601
    with Pool(1) as pool:
        pool.map(partial(add, total), [1, 2])
