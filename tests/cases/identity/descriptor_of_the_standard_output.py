"""The standard streams have the same numbers in each process."""
# spawn: runs
# fork: runs
# meant: hi

import multiprocessing as mp
import os
import sys


def work(number):
    os.write(number, b"hi\n")


if __name__ == "__main__":
    p = mp.Process(target=work, args=(sys.__stdout__.fileno(),))
    p.start()
    p.join()
