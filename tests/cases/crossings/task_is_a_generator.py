"""A task is a generator function."""
# spawn: parent-fails MaybeEncodingError
# fork: parent-fails MaybeEncodingError
# fixes: SPN120 unsafe
# meant: [[0, 1, 2]]

from multiprocessing import Pool


def numbers(limit):
    yield from range(limit)


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(numbers, [3]))  # expect: SPN120
