"""Named tuples made in a class body are sent to a pool."""
# spawn: parent-fails PicklingError
# fork: parent-fails PicklingError

from collections import namedtuple
from multiprocessing import Pool


class Grid:
    Cell = namedtuple("Cell", "x y")  # expect: SPN109

    def cells(self):
        return [Grid.Cell(x, 0) for x in range(3)]


def add(cell):
    return cell.x + cell.y


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(add, Grid().cells()))
