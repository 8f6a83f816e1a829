"""A task returns a lambda."""
# spawn: parent-fails MaybeEncodingError
# fork: parent-fails MaybeEncodingError
# fixes: SPN120 unsafe
# meant: [2, 4]

from multiprocessing import Pool


def multiplier(factor):
    return lambda value: value * factor  # expect: SPN120


if __name__ == "__main__":
    with Pool(1) as pool:
        print([times(2) for times in pool.map(multiplier, [1, 2])])
