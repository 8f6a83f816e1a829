"""Options parsed at the top of the script; main() makes one of them absolute for itself."""
# spawn: runs
# fork: runs
# meant: True
import argparse
import os
from multiprocessing import Pool

parser = argparse.ArgumentParser()
parser.add_argument("--out", default=".")
args = parser.parse_args()


def work(name):
    return os.path.join(os.path.abspath(args.out), name)


if __name__ == "__main__":
    args.out = os.path.abspath(args.out)
    with Pool(1) as pool:
        print(pool.map(work, ["a"]) == [os.path.join(args.out, "a")])
