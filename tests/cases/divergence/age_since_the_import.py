"""The age that a child computes is that since its own import."""
# spawn: parent-fails AssertionError
# fork: runs
# meant: old
# fixes: SPN304 unsafe

import multiprocessing as mp
import time

STARTED = time.monotonic()  # expect: SPN304


def age():
    return time.monotonic() - STARTED


if __name__ == "__main__":
    time.sleep(2)
    with mp.Pool(1) as pool:
        assert pool.apply(age) > 1.9
    print("old")
