"""A generator gives the items of a map one by one."""
# spawn: runs
# fork: runs
# meant: [0, 2, 4] [8, 10]

from multiprocessing import Pool


def numbers(limit):
    yield from range(limit)


def double(value):
    return value * 2


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(double, numbers(3)), list(pool.imap(double, (n for n in (4, 5)))))
