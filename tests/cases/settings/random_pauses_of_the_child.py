"""The child uses random numbers for nothing but the length of its pauses."""
# spawn: runs
# fork: runs
# meant: done

import multiprocessing as mp
import random
import time


def work():
    time.sleep(random.uniform(0, 0.01))
    print("done")


if __name__ == "__main__":
    random.seed(3)
    p = mp.Process(target=work)
    p.start()
    p.join()
