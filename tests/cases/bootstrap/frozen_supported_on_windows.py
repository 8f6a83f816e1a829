"""A script that becomes an executable calls freeze_support where it thinks that it has to."""
# spawn: runs
# fork: runs
# settings: {"frozen": true}
# meant: 3

import multiprocessing
import sys


def work(n):
    return n + 1


def main():
    with multiprocessing.Pool(1) as pool:
        print(pool.apply(work, (2,)))


if __name__ == "__main__":
    if sys.platform == "win32":
        multiprocessing.freeze_support()
    main()
