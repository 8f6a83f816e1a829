"""A function of the module and several iterables."""
# needs: tqdm
# spawn: runs
# fork: runs
# meant: [4, 6]

from tqdm.contrib.concurrent import process_map


def add(one, other):
    return one + other


if __name__ == "__main__":
    print(process_map(add, [1, 2], [3, 4], max_workers=1, disable=True, chunksize=1))
