"""An option, if it is given, sets a global under the guard."""
# spawn: parent-fails AssertionError
# fork: runs
import argparse
from multiprocessing import Pool

QUIET = False


def work(n):
    return "" if QUIET else f"working on {n}"  # expect: SPN301


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("-q", "--quiet", action="store_true")
    args = parser.parse_args(["-q"])
    if args.quiet:
        QUIET = True
    with Pool(1) as pool:
        assert pool.map(work, [1]) == [""]
