"""A function is looked up by its name in globals()."""
# spawn: runs
# fork: runs
# meant: [2]
from multiprocessing import Pool


def double(n):
    return n * 2


def work(job):
    name, n = job
    return globals()[name](n)


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(work, [("double", 1)]))
