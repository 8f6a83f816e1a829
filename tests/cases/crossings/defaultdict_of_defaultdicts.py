"""A defaultdict of defaultdicts needs a factory for the inner ones."""
# spawn: parent-fails PicklingError
# fork: parent-fails PicklingError
# fixes: SPN108 safe
# meant: 1
# raises SPN108 3.10-3.13: _pickle.PicklingError: Can't pickle <function <lambda> at …>: attribute lookup <lambda> on __main__ failed

from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor

table = defaultdict(lambda: defaultdict(int))  # expect: SPN108


def add(cells):
    return cells["a"]["b"] + 1


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(add, table).result())
