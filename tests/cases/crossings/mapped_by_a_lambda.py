"""A map object as an item of a task: it goes over as the function and the iterable it has."""
# spawn: parent-fails AttributeError|PicklingError
# fork: parent-fails AttributeError|PicklingError

from multiprocessing import Pool


def total(numbers):
    return sum(numbers)


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(total, [map(abs, [-1, 2])]))
        print(pool.map(total, map(lambda row: row[1:], [[1, 2], [3, 4]])))
        print(pool.map(total, [map(lambda x: x + 1, [1, 2])]))  # expect: SPN101
