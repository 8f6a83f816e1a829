"""The program ends and takes the pool with it."""
# spawn: runs
# fork: runs
# meant: end
# unfixable: when the parent should wait for the result is not known

import multiprocessing
import time


def work(number):
    time.sleep(2)
    print("worked", number)


if __name__ == "__main__":
    pool = multiprocessing.Pool(2)
    [pool.apply_async(work, (number,)) for number in range(2)]  # expect: SPN508
    pool.close()
    print("end")
