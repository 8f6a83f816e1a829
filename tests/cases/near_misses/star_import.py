"""A star import may bind any name, and here it does."""
# spawn: runs
# fork: runs
# meant: 3

import multiprocessing as mp
from math import *


def work():
    print(floor(3.5))


if __name__ == "__main__":
    from math import floor

    p = mp.Process(target=work)
    p.start()
    p.join()
