"""A function makes a manager for a dict, starts a child with that, and returns both."""
# spawn: runs
# fork: runs
# meant: {'a': 1, 'b': 2}

import multiprocessing as mp


def work(d):
    d["b"] = 2


def launch():
    d = mp.Manager().dict(a=1)
    p = mp.Process(target=work, args=(d,))
    p.start()
    return p, d


if __name__ == "__main__":
    p, d = launch()
    p.join()
    print(dict(d))
