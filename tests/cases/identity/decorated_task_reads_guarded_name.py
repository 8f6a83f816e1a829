"""A decorator without functools.wraps, and behind it a function that reads what only the parent has."""
# spawn: parent-fails AttributeError|PicklingError
# fork: parent-fails AttributeError|PicklingError
# meant: [10, 11, 12]

from multiprocessing import Pool


def counted(function):
    def inner(*arguments):
        return function(*arguments)

    return inner


@counted
def shifted(number):  # expect: SPN109
    return number + offset  # expect: SPN201


if __name__ == "__main__":
    offset = 10
    with Pool(2) as pool:
        print(pool.map(shifted, range(3)))
