"""Named tuples travel to a worker and back, and are made there anew."""
# spawn: runs
# fork: runs
# meant: Point(x=1, y=2) | Point(x=2, y=1)

from collections import namedtuple
from concurrent.futures import ProcessPoolExecutor

Point = namedtuple("Point", ["x", "y"])


def same(point):
    return point


def turned(point):
    return Point(point.y, point.x)


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(same, Point(1, 2)).result())
        print(executor.submit(turned, Point(1, 2)).result())
