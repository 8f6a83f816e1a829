"""Lists, sets of one, generators and named tuples are as good as tuples."""
# spawn: runs
# fork: runs
# meant: 1 | 2 | 3 | 4 5 | 6 7 | 8 9 | 10 11 | x | 12 |  | 20 21

from collections import namedtuple
from multiprocessing import Pool, Process

Pair = namedtuple("Pair", "left right")


def show(*what):
    print(*what)


class Two:
    def __init__(self):
        self.order = lambda pair: pair

    def __iter__(self):
        return iter((6, 7))


class Indexed:
    def __getitem__(self, index):
        if index > 1:
            raise IndexError(index)
        return index + 8


def add(a, b=0):
    return a + b


if __name__ == "__main__":
    given = ([1], (2,), {3}, (n for n in (4, 5)), Two(), Indexed(), Pair(10, 11), "x", range(12, 13), ())
    for args in given:
        process = Process(target=show, args=args)
        process.start()
        process.join()
    with Pool(1) as pool:
        print(pool.apply(add, [20]), pool.apply(add, (20, 1)))
