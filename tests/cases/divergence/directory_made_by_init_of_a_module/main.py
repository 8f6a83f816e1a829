"""A module for temporary files is initialised by the parent only."""
# spawn: parent-fails AttributeError
# fork: runs
# meant: in.smt2x | in.smt2y
import multiprocessing
import os

import tmpfiles
import checker


def main():
    tmpfiles.init()
    with multiprocessing.Pool(1) as pool:
        for name in pool.imap(checker.check, ["x", "y"]):
            print(os.path.basename(name))
    tmpfiles.cleanup()


if __name__ == "__main__":
    main()
