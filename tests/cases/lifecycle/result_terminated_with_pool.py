"""The block of a pool ends before its task has run."""
# spawn: runs
# fork: runs
# meant: end
# unfixable: when the parent should wait for the result is not known

import multiprocessing as mp
import time


def work(seconds):
    time.sleep(seconds)
    print("worked")


if __name__ == "__main__":
    with mp.Pool(1) as pool:
        pool.apply_async(work, (2,))  # expect: SPN508
    print("end")
