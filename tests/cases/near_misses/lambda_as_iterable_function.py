"""A lambda that makes the items is called in the parent."""
# spawn: runs
# fork: runs
# meant: [4, 16]

import multiprocessing as mp


def squared(n):
    return n * n


if __name__ == "__main__":
    with mp.Pool(1) as pool:
        print(list(pool.imap(squared, map(lambda n: n * 2, [1, 2]))))
