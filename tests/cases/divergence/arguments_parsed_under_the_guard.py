"""The command line is parsed under the guard; the worker has the None of the import."""
# spawn: parent-fails AttributeError
# fork: runs
# meant: [2, 4]
# fixes: SPN301 unsafe

import argparse
import multiprocessing as mp

args = None


def work(x):
    return x * args.factor  # expect: SPN301


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--factor", type=int, default=2)
    args = parser.parse_args([])
    with mp.Pool(1) as pool:
        print(pool.map(work, [1, 2]))
