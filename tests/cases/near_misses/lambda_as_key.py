"""Lambdas that only sort and filter in the parent."""
# spawn: runs
# fork: runs
# meant: [3, 2] | [9, 4]

import multiprocessing as mp


def squared(n):
    return n * n


if __name__ == "__main__":
    numbers = sorted(filter(lambda n: n > 1, [1, 2, 3]), key=lambda n: -n)
    print(numbers)
    with mp.Pool(1) as pool:
        print(pool.map(squared, numbers))
