"""A sum kept in a Value at module level: each worker of the pool adds to its own."""
# spawn: parent-fails AssertionError
# fork: runs
# meant: 6
# fixes: SPN310 unsafe

from multiprocessing import Pool, Value

total = Value("i", 0)  # expect: SPN310


def add(number):
    with total.get_lock():
        total.value += number


if __name__ == "__main__":
    with Pool(2) as pool:
        pool.map(add, [1, 2, 3])
    assert total.value == 6, total.value
    print(total.value)
