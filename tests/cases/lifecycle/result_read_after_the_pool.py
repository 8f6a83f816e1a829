"""The result is asked for when the pool has been terminated."""
# spawn: hangs
# fork: hangs
# unfixable: when the parent should wait for the result is not known

import time
from multiprocessing import Pool


def double(number):
    time.sleep(1)
    return 2 * number


if __name__ == "__main__":
    with Pool(1) as pool:
        result = pool.apply_async(double, (21,))  # expect: SPN508
    print(result.get())
