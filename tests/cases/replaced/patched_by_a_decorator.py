"""A decorator patches a library function while its function runs; the child finds the original."""
# spawn: child-fails AssertionError
# fork: runs
# meant: 99
# unfixable: no fix yet

import multiprocessing as mp
import os
from unittest import mock


def work():
    found = os.cpu_count()
    assert found == 99, found
    print(found)


@mock.patch("os.cpu_count", return_value=99)  # expect: SPN308
def check(_count):
    p = mp.Process(target=work)
    p.start()
    p.join()


if __name__ == "__main__":
    check()
