"""The parent puts a buffer in the place of standard output and looks in it for what a worker says."""
# spawn: runs
# fork: runs
# unfixable: no fix yet

import io
import multiprocessing as mp
import sys


def work(number):
    print("task", number)
    return number


def main():
    sys.stdout = io.StringIO()  # expect: SPN313
    with mp.Pool(1) as pool:
        pool.map(work, [7])
    text = sys.stdout.getvalue()
    sys.stdout = sys.__stdout__
    print("caught:", repr(text))


if __name__ == "__main__":
    main()
