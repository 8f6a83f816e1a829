"""The reader calls the binder first."""
# spawn: runs
# fork: runs
# meant: [11, 12]

import multiprocessing as mp


def connect():
    global offset
    offset = 10


def shifted(n):
    connect()
    return n + offset


if __name__ == "__main__":
    connect()
    with mp.Pool(1) as pool:
        print(pool.map(shifted, [1, 2]))
