"""A child reads all of its standard input, which is nothing."""
# spawn: runs
# fork: runs
# meant: 0 lines
# unfixable: only the parent can ask, and when it should is not known

import multiprocessing
import sys


def count():
    lines = sys.stdin.readlines()  # expect: SPN510
    print(len(lines), "lines")


if __name__ == "__main__":
    child = multiprocessing.Process(target=count)
    child.start()
    child.join()
