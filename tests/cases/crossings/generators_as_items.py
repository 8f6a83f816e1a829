"""The items of a map are generators."""
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# fixes: SPN105 unsafe
# meant: [3]
# raises SPN105 3.10-3.13: TypeError: cannot pickle 'generator' object

from multiprocessing import Pool


def numbers(limit):
    yield from range(limit)


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(sum, [numbers(3)]))  # expect: SPN105
