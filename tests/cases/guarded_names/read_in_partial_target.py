"""The target is a partial of the function that reads the name."""
# spawn: child-fails NameError
# fork: runs
# meant: 1 7

import functools
import multiprocessing as mp


def work(n):
    print(n, number)  # expect: SPN201


if __name__ == "__main__":
    number = 7
    p = mp.Process(target=functools.partial(work, 1))
    p.start()
    p.join()
