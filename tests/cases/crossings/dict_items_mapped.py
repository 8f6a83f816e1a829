"""The items of a dict are mapped over, and what a task makes of such is a list."""
# spawn: runs
# fork: runs
# meant: [['a', 1], ['b', 2]]

from multiprocessing import Pool


def both(item):
    return list(dict([item]).items())


def flat(rows):
    return [list(row) for pairs in rows for row in pairs]


if __name__ == "__main__":
    sizes = {"a": 1, "b": 2}
    with Pool(1) as pool:
        print(flat(pool.map(both, sizes.items())))
