"""The same with a return."""
# spawn: runs
# fork: runs
# meant: [False]
import argparse
from multiprocessing import Pool

SERIAL = False


def work(n):
    return SERIAL


def main(argv=None):
    global SERIAL
    parser = argparse.ArgumentParser()
    parser.add_argument("--serial", action="store_true")
    args = parser.parse_args(argv)
    if args.serial:
        SERIAL = True
        return print([work(1)])
    with Pool(1) as pool:
        return print(pool.map(work, [1]))


if __name__ == "__main__":
    main([])
