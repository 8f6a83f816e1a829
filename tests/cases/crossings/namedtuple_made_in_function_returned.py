"""A task returns a named tuple that it has made in the call."""
# spawn: parent-fails MaybeEncodingError
# fork: parent-fails MaybeEncodingError

from collections import namedtuple
from multiprocessing import Pool


def measure(number):
    Result = namedtuple("Result", "number square")  # expect: SPN120
    return Result(number, number * number)


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(measure, [2]))
