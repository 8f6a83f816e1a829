"""A decorator gives a wrapper that does not carry the name of the function."""
# spawn: parent-fails AttributeError|PicklingError
# fork: parent-fails AttributeError|PicklingError
# fixes: SPN109 safe
# meant: [2, 5]
# raises SPN109 3.10-3.12: AttributeError: Can't pickle local object 'counted.<locals>.wrapper'
# raises SPN109 3.13: AttributeError: Can't get local object 'counted.<locals>.wrapper'

from multiprocessing import Pool


def counted(function):
    def wrapper(value):
        return function(value) + 1

    return wrapper


@counted
def square(value):  # expect: SPN109
    return value * value


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(square, [1, 2]))
