"""A nested function is stored in the dict of a manager."""
# spawn: parent-fails AttributeError|PicklingError
# fork: parent-fails AttributeError|PicklingError
# fixes: SPN122 safe
# raises SPN122 3.10-3.12: AttributeError: Can't pickle local object 'main.<locals>.double'
# raises SPN122 3.13: AttributeError: Can't get local object 'main.<locals>.double'

from multiprocessing import Manager


def main():
    def double(value):  # expect: SPN122
        return value * 2

    with Manager() as manager:
        functions = manager.dict()
        functions["double"] = double


if __name__ == "__main__":
    main()
