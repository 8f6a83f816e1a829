"""A function is imported from a module, under another name, only under the guard."""
# spawn: parent-fails NameError
# fork: runs
# meant: [2, 3]

import multiprocessing as mp


def rooted(n):
    return root(n)  # expect: SPN202


if __name__ == "__main__":
    from math import isqrt as root

    with mp.Pool(1) as pool:
        print(pool.map(rooted, [4, 9]))
