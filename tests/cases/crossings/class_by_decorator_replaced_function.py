"""A wrapper is made by hand, and given the name that it is bound to."""
# spawn: runs
# fork: runs
# meant: [5]

from multiprocessing import Pool


def plus_one(function):
    def wrapper(value):
        return function(value) + 1

    wrapper.__name__ = function.__name__
    wrapper.__qualname__ = function.__qualname__
    return wrapper


@plus_one
def square(value):
    return value * value


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(square, [2]))
