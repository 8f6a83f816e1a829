"""A task of an executor reads the name."""
# spawn: parent-fails NameError
# fork: runs
# meant: 20

from concurrent.futures import ProcessPoolExecutor


def scaled(n):
    return n * factor  # expect: SPN201


if __name__ == "__main__":
    factor = 10
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(scaled, 2).result())
