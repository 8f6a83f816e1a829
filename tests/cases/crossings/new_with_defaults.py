"""A __new__ that can do without arguments."""
# spawn: runs
# fork: runs
# meant: ['root']

from multiprocessing import Pool


class Node:
    count = 0

    def __new__(cls, name="", *rest, **more):
        cls.count += 1
        return super().__new__(cls)

    def __init__(self, name):
        self.name = name


def name_of(node):
    return node.name


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(name_of, [Node("root")]))
