"""A member of an enumeration made by a call under another name is an argument."""
# spawn: parent-fails PicklingError
# fork: runs

import enum
import multiprocessing

Color = enum.Enum("Colour", "RED BLUE")  # expect: SPN109


def show(color):
    print(color.name)


if __name__ == "__main__":
    child = multiprocessing.Process(target=show, args=(Color.RED,))
    child.start()
    child.join()
