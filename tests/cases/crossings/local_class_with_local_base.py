"""A local class that is sent has a local base, and a method that makes another of its objects."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# fixes: SPN103 safe
# meant: 3 meters

from multiprocessing import Process


def show(length):
    print(length.doubled().shown())


def main():
    class Number:
        def __init__(self, value):
            self.value = value

    class Length(Number):  # expect: SPN103
        """A length."""

        unit = "meters"

        def doubled(self):
            return Length(self.value + 1)

        def shown(self):
            return f"{self.value} {self.unit}"

    process = Process(target=show, args=(Length(2),))
    process.start()
    process.join()


if __name__ == "__main__":
    main()
