"""The process that imports the file takes its own number for that of the parent."""
# spawn: child-fails AssertionError
# fork: runs
# forkserver 3.14+: runs
# meant: another process
# fixes: SPN304 unsafe

import multiprocessing as mp
import os

MAIN = os.getpid()  # expect: SPN304


def work():
    assert os.getpid() != MAIN
    print("another process")


if __name__ == "__main__":
    p = mp.Process(target=work)
    p.start()
    p.join()
