"""The child measures its own time; the time of the import serves nothing but the parent."""
# spawn: runs
# fork: runs
# meant: True | True

import multiprocessing as mp
import time

STARTED = time.monotonic()


def work():
    started = time.monotonic()
    print(time.monotonic() - started < 5)


if __name__ == "__main__":
    p = mp.Process(target=work)
    p.start()
    p.join()
    print(time.monotonic() - STARTED > 0)
