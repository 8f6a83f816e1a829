"""A task reads the name; the pool hands the NameError back."""
# spawn: parent-fails NameError
# fork: runs
# meant: [10, 20]

import multiprocessing as mp


def scaled(n):
    return n * factor  # expect: SPN201


if __name__ == "__main__":
    factor = 10
    with mp.Pool(1) as pool:
        print(pool.map(scaled, [1, 2]))
