"""The task of a pool of forked workers returns a generator."""
# spawn: parent-fails MaybeEncodingError
# fork: parent-fails MaybeEncodingError
# windows: parent-fails ValueError
# fixes: SPN120 unsafe
# meant: 14

import multiprocessing


def squares(limit):
    return (number * number for number in range(limit))  # expect: SPN120


if __name__ == "__main__":
    context = multiprocessing.get_context("fork")  # expect: SPN404
    with context.Pool(1) as pool:
        print(sum(pool.apply(squares, (4,))))
