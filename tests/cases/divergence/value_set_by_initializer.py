"""The initializer replaces the Value that each worker has made by the one of the parent."""
# spawn: runs
# fork: runs
# meant: 6

from multiprocessing import Pool, Value

total = Value("i", 0)


def take_over(shared):
    global total
    total = shared


def add(number):
    with total.get_lock():
        total.value += number


if __name__ == "__main__":
    with Pool(2, initializer=take_over, initargs=(total,)) as pool:
        pool.map(add, [1, 2, 3])
    print(total.value)
