"""A shared value is given to the workers when they are started."""
# spawn: runs
# fork: runs
# meant: 3

from multiprocessing import Pool, Value


def share(value):
    global total
    total = value


def add(amount):
    with total.get_lock():
        total.value += amount


if __name__ == "__main__":
    shared = Value("i", 0)
    with Pool(1, initializer=share, initargs=(shared,)) as pool:
        pool.map(add, [1, 2])
    print(shared.value)
