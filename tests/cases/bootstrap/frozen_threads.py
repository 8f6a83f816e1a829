"""A script that becomes an executable uses threads only, of a module that has processes too."""
# spawn: runs
# fork: runs
# settings: {"frozen": true}
# meant: 9

from concurrent.futures import ThreadPoolExecutor


def square(n):
    return n * n


if __name__ == "__main__":
    with ThreadPoolExecutor(1) as executor:
        print(executor.submit(square, 3).result())
