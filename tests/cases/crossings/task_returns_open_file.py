"""A task returns a file that it opened."""
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# unfixable: whoever uses the file has to be given its path, and to open it

import os
from concurrent.futures import ProcessPoolExecutor


def opened(path):
    return open(path)  # expect: SPN120


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(opened, os.devnull).result())
