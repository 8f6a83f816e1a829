"""A task returns a file that it opened."""
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# unfixable: no fix yet
# raises SPN120 3.10-3.11: TypeError: cannot pickle '_io.TextIOWrapper' object
# raises SPN120 3.12-3.13: TypeError: cannot pickle 'TextIOWrapper' instances

import os
from concurrent.futures import ProcessPoolExecutor


def opened(path):
    return open(path)  # expect: SPN120


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(opened, os.devnull).result())
