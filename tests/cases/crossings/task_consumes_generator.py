"""A task returns what its generator gave."""
# spawn: runs
# fork: runs
# meant: [[0, 1, 2]]

from multiprocessing import Pool


def numbers(limit):
    yield from range(limit)


def listed(limit):
    return list(numbers(limit))


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(listed, [3]))
