"""A script that exits at its end, under the guard."""
# spawn: runs
# fork: runs
# meant: worked

import multiprocessing as mp
import sys


def work():
    print("worked", flush=True)


def main():
    p = mp.Process(target=work)
    p.start()
    p.join()
    return p.exitcode


if __name__ == "__main__":
    sys.exit(main())
