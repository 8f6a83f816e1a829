"""A nested task uses another nested function, a local import and a name of the function around it."""
# spawn: parent-fails AttributeError|PicklingError
# fork: parent-fails AttributeError|PicklingError
# fixes: SPN102 safe
# meant: [13.0, 14.0] 15.0

from multiprocessing import Pool


def roots(values, base):
    import math as m

    def root(value):
        return m.sqrt(value) + base

    # what the workers do
    def task(value, *more, times=1):  # expect: SPN102
        """Take the root."""
        return root(value) * times

    with Pool(1) as pool:
        return pool.map(task, values), task(25)


if __name__ == "__main__":
    print(*roots([9, 16], 10))
