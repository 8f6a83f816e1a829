"""An option, if it is given, goes into a module of settings."""
# spawn: parent-fails AssertionError
# fork: runs
import argparse
from concurrent.futures import ProcessPoolExecutor

import settings
from jobs import depth


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("--depth", type=int)
    args = parser.parse_args(argv)
    if args.depth is not None:
        settings.DEPTH = args.depth
    with ProcessPoolExecutor(1) as executor:
        assert list(executor.map(depth, "a")) == [5]


if __name__ == "__main__":
    main(["--depth", "5"])
