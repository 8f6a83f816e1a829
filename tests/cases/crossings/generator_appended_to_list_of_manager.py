"""A generator is appended to the list of a manager."""
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# fixes: SPN122 unsafe
# raises SPN122 3.10-3.13: TypeError: cannot pickle 'generator' object

import multiprocessing


def numbers():
    yield 1


if __name__ == "__main__":
    with multiprocessing.Manager() as manager:
        streams = manager.list()
        streams.append(numbers())  # expect: SPN122
