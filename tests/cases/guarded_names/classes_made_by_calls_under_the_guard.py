"""A namedtuple and an enumeration that calls make under the guard: the child looks for them by their names."""
# spawn: child-fails AttributeError
# fork: runs
# meant: 1 | RED

from collections import namedtuple
from enum import Enum
from multiprocessing import Process


def show(value):
    print(value.x)


def name(value):
    print(value.name)


if __name__ == "__main__":
    Point = namedtuple("Point", "x y")
    process = Process(target=show, args=(Point(1, 2),))  # expect: SPN203
    process.start()
    process.join()
    Color = Enum("Color", "RED BLUE")
    process = Process(target=name, args=(Color.RED,))  # expect: SPN203
    process.start()
    process.join()
