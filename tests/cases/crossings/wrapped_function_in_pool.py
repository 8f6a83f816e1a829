"""A decorator keeps the name of the function with functools.wraps."""
# spawn: runs
# fork: runs
# meant: [2, 5]

import functools
from multiprocessing import Pool


def counted(function):
    @functools.wraps(function)
    def wrapper(value):
        return function(value) + 1

    return wrapper


@counted
def square(value):
    return value * value


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(square, [1, 2]))
