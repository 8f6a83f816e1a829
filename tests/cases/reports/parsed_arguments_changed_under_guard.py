"""Options parsed at the top of a script and changed under the guard."""
# spawn: parent-fails AssertionError
# fork: runs
import argparse
from multiprocessing import Pool

parser = argparse.ArgumentParser()
parser.add_argument("--factor", type=int, default=None)
args = parser.parse_args()


def work(n):
    return n * (args.factor or 1)  # expect: SPN301


if __name__ == "__main__":
    args.factor = 4
    with Pool(1) as pool:
        assert pool.map(work, [1]) == [4]
