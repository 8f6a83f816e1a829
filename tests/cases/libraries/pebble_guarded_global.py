"""A decorated function reads a global that the child lacks."""
# needs: pebble
# spawn: parent-fails NameError
# fork: runs
# meant: 1

from pebble import concurrent


@concurrent.process(timeout=60)
def work():
    return value  # expect: SPN201


if __name__ == "__main__":
    value = 1
    print(work().result())
