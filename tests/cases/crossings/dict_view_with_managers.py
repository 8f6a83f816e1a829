"""A task gives back a view of a dict in a program that imports the managers, which teach pickle about views."""
# spawn: runs
# fork: runs
# meant: ['a']

from concurrent.futures import ProcessPoolExecutor
from multiprocessing.managers import BaseManager


class Manager(BaseManager):
    pass


def names(d):
    return d.keys()


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(names, {"a": 1}).result())
