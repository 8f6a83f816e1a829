"""The workers of a pool are daemons, so a task cannot have a pool."""
# spawn: parent-fails AssertionError
# fork: parent-fails AssertionError
# fixes: SPN506 unsafe
# meant: [[2]]

from multiprocessing import Pool


def inner(n):
    return n + 1


def outer(n):
    with Pool(1) as pool:  # expect: SPN506
        return pool.map(inner, [n])


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(outer, [1]))
