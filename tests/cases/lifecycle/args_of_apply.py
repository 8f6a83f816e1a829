"""The one argument of a task stands where the tuple belongs."""
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# fixes: SPN504 safe
# meant: 42

from multiprocessing import Pool


def double(n):
    return n + n


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.apply(double, 21))  # expect: SPN504
