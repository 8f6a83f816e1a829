"""A named tuple under another name never leaves the parent; what is sent are its values."""
# spawn: runs
# fork: runs
# meant: 1 2

import multiprocessing
from collections import namedtuple

Size = namedtuple("Dimensions", "width height")


def show(width, height):
    print(width, height)


if __name__ == "__main__":
    size = Size(1, 2)
    child = multiprocessing.Process(target=show, args=tuple(size))
    child.start()
    child.join()
