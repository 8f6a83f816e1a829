"""A named tuple has another name than the variable that it is kept in."""
# spawn: parent-fails PicklingError
# fork: runs

import multiprocessing
from collections import namedtuple

Point = namedtuple("Pt", "x y")  # expect: SPN109


def show(point):
    print(point.x)


if __name__ == "__main__":
    child = multiprocessing.Process(target=show, args=(Point(1, 2),))
    child.start()
    child.join()
