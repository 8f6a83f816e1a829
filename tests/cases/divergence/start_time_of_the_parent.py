"""The time of the start is read by code of the parent only."""
# spawn: runs
# fork: runs
# meant: 1 | in time

import multiprocessing as mp
import time

began = time.monotonic()


def work():
    print(1)


if __name__ == "__main__":
    p = mp.Process(target=work)
    p.start()
    p.join()
    print("in time" if time.monotonic() - began < 3600 else "late")
