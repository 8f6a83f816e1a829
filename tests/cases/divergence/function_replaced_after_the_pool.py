"""A function is replaced when the pool has done its work."""
# spawn: runs
# fork: runs
# meant: [1] | 3

from multiprocessing import Pool


def work(number):
    return number


def tripled(number):
    return 3 * number


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(work, [1]))
    work = tripled
    print(work(1))
