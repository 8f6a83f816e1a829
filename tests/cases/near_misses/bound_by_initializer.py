"""The initializer binds the global in each worker."""
# spawn: runs
# fork: runs
# meant: [11, 12]

import multiprocessing as mp


def prepare(value):
    global offset
    offset = value


def shifted(n):
    return n + offset


if __name__ == "__main__":
    with mp.Pool(1, initializer=prepare, initargs=(10,)) as pool:
        print(pool.map(shifted, [1, 2]))
