"""The function is decorated where it is defined, so each process has the wrapper."""
# spawn: runs
# fork: runs
# meant: [2]

import functools
from multiprocessing import Pool


def doubled(function):
    @functools.wraps(function)
    def wrapper(number):
        return 2 * function(number)

    return wrapper


@doubled
def work(number):
    return number


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(work, [1]))
