"""A decorator of pebble on a local function: the child does not know it."""
# needs: pebble
# spawn: parent-fails AttributeError
# fork: runs
# meant: 2

from pebble import concurrent


def main():
    @concurrent.process
    def work(value):  # expect: SPN102
        return value + 1

    print(work(1).result())


if __name__ == "__main__":
    main()
