"""Processes or threads, chosen at run time, each with what it can carry."""
# spawn: runs
# fork: runs
# meant: 2

import multiprocessing
import sys
from multiprocessing import dummy


def increment(number):
    return number + 1


def work(step):
    print(step(1))


if __name__ == "__main__":
    if "threads" in sys.argv:
        library, step = dummy, lambda number: number + 1
    else:
        library, step = multiprocessing, increment
    p = library.Process(target=work, args=(step,))
    p.start()
    p.join()
