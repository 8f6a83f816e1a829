"""The initializer of a pool reads what only the parent has."""
# spawn: hangs NameError
# fork: runs
# meant: level 3 | [2]
# fixes: SPN201 unsafe

from multiprocessing import Pool


def prepare():
    print("level", level, flush=True)  # expect: SPN201


def double(n):
    return 2 * n


if __name__ == "__main__":
    level = 3
    with Pool(1, initializer=prepare) as pool:
        print(pool.map(double, [1]))
