"""A random value at module level, after a fixed seed: the same in each process."""
# spawn: runs
# fork: runs
# meant: True

import multiprocessing as mp
import random

random.seed(7)
first = random.random()


def work(sent):
    print(sent == first)


if __name__ == "__main__":
    p = mp.Process(target=work, args=(first,))
    p.start()
    p.join()
