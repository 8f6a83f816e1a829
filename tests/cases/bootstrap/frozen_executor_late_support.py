"""A script that becomes an executable calls freeze_support when its executor has a worker already."""
# spawn: runs
# fork: runs
# settings: {"frozen": true}
# meant: 8
# unfixable: no fix yet

import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def double(n):
    return 2 * n


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(double, 4).result())  # expect: SPN406
    multiprocessing.freeze_support()
