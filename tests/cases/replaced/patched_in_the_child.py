"""Parent and child each patch the function for themselves."""
# spawn: runs
# fork: runs
# meant: 99 | 99

import multiprocessing as mp
import os
from unittest import mock


def work():
    with mock.patch("os.cpu_count", return_value=99):
        print(os.cpu_count())


if __name__ == "__main__":
    with mock.patch("os.cpu_count", return_value=99):
        print(os.cpu_count())
        p = mp.Process(target=work)
        p.start()
        p.join()
