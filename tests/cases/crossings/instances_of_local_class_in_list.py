"""Objects of a class made by a factory are the items of a map."""
# spawn: parent-fails AttributeError|PicklingError
# fork: parent-fails AttributeError|PicklingError
# unfixable: the class takes `unit` from the call of the function it stands in, and a class cannot be given it
# raises SPN103 3.10-3.12: AttributeError: Can't pickle local object 'make_class.<locals>.Length'
# raises SPN103 3.13: AttributeError: Can't get local object 'make_class.<locals>.Length'

from multiprocessing import Pool


def make_class(unit):
    class Length:  # expect: SPN103
        def __init__(self, value):
            self.value = value

        def shown(self):
            return f"{self.value} {unit}"

    return Length


Metres = make_class("m")


def value_of(length):
    return length.value


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(value_of, [Metres(1), Metres(2)]))
