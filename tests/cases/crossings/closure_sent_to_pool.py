"""A closure over a local factor is mapped over a pool."""
# spawn: parent-fails AttributeError|PicklingError
# fork: parent-fails AttributeError|PicklingError
# fixes: SPN102 safe
# meant: [3, 6]
# raises SPN102 3.10-3.12: AttributeError: Can't pickle local object 'scaled.<locals>.scale'
# raises SPN102 3.13: AttributeError: Can't get local object 'scaled.<locals>.scale'
# raises SPN102 3.14+: _pickle.PicklingError: Can't pickle local object <function scaled.<locals>.scale at …>
#     when serializing tuple item 0
#     when serializing tuple item 0
#     when serializing tuple item 3

from multiprocessing import Pool


def scaled(values, factor):
    def scale(value):  # expect: SPN102
        return value * factor

    with Pool(1) as pool:
        return pool.map(scale, values)


if __name__ == "__main__":
    print(scaled([1, 2], 3))
