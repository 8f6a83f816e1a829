"""A function is wrapped under the guard and sent: the workers run the function of the import."""
# spawn: parent-fails AssertionError
# fork: runs
# meant: [2]
# unfixable: the name means two things in the parent, and which one the child should have is not known

import functools
from multiprocessing import Pool


def work(number):
    return number


def doubled(function):
    @functools.wraps(function)
    def wrapper(number):
        return 2 * function(number)

    return wrapper


if __name__ == "__main__":
    work = doubled(work)  # expect: SPN207
    with Pool(1) as pool:
        results = pool.map(work, [1])
    assert results == [2], results
    print(results)
