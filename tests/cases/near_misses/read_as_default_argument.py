"""A default is read when the function is defined, long before any child."""
# spawn: runs
# fork: runs
# meant: 5

import multiprocessing as mp

base = 5


def work(n=base):
    print(n)


if __name__ == "__main__":
    base = 5
    p = mp.Process(target=work)
    p.start()
    p.join()
