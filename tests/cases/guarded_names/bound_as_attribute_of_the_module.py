"""The parent sets an attribute of its own module."""
# spawn: parent-fails NameError
# fork: runs
# meant: [3, 6]
# unfixable: the name is not written where it is bound

import multiprocessing as mp
import sys


def work(number):
    return number * factor  # expect: SPN205


if __name__ == "__main__":
    setattr(sys.modules[__name__], "factor", 3)
    with mp.Pool(1) as pool:
        print(pool.map(work, [1, 2]))
