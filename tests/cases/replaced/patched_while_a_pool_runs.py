"""A function of a library is patched around the work of a pool; the worker is not patched."""
# spawn: parent-fails AssertionError
# fork: runs
# meant: 99
# unfixable: no fix yet

import multiprocessing as mp
import os
from unittest import mock


def work(number):
    return os.cpu_count()


if __name__ == "__main__":
    with mock.patch("os.cpu_count", return_value=99):  # expect: SPN308
        with mp.Pool(1) as pool:
            found = pool.map(work, [1])[0]
    assert found == 99
    print(found)
