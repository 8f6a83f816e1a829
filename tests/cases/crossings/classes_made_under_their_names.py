"""Classes made by calls under the names that they are kept in, or that say where they are found."""
# spawn: runs
# fork: runs
# meant: 3 | RED | 7 | 2 | 5

import enum
from collections import namedtuple
from multiprocessing import Pool
from typing import NamedTuple

Point = namedtuple("Point", "x y")
Color = enum.Enum("Color", "RED BLUE")


class Grid:
    class Cell(NamedTuple):
        x: int

    Corner = namedtuple("Corner", "x")
    Corner.__qualname__ = "Grid.Corner"


class Sum(namedtuple("Terms", "left right")):
    def value(self):
        return self.left + self.right


def look(value):
    if isinstance(value, Point):
        return value.x + value.y
    if isinstance(value, Color):
        return value.name
    return value.value() if isinstance(value, Sum) else value.x


if __name__ == "__main__":
    local = namedtuple("Local", "x")
    with Pool(1) as pool:
        values = [Point(1, 2), Color.RED, Grid.Cell(7), Grid.Corner(2), Sum(local(2).x, 3)]
        for found in pool.map(look, values):
            print(found)
