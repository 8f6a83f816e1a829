"""With an option all is done here and a flag says so; without it, children have the flag that the import gave it."""
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
        print([work(1)])
    else:
        with Pool(1) as pool:
            print(pool.map(work, [1]))


if __name__ == "__main__":
    main([])
