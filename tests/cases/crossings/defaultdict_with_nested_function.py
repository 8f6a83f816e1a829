"""A defaultdict in an attribute makes its items with a nested function."""
# spawn: parent-fails AttributeError|PicklingError
# fork: parent-fails AttributeError|PicklingError
# fixes: SPN108 safe
# meant: [2]
# raises SPN108 3.10-3.12: AttributeError: Can't pickle local object 'Index.__init__.<locals>.row'
# raises SPN108 3.13: AttributeError: Can't get local object 'Index.__init__.<locals>.row'

from collections import defaultdict
from multiprocessing import Pool


class Index:
    def __init__(self, size):
        def row():  # expect: SPN108
            return [0] * size

        self.rows = defaultdict(row)


def width(index):
    return len(index.rows["any"])


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(width, [Index(2)]))
