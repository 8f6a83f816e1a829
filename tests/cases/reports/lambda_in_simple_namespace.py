"""A lambda set on a SimpleNamespace that is sent."""
# spawn: parent-fails PicklingError
# fork: runs
# meant: use 1

import multiprocessing
from types import SimpleNamespace


def use(c):
    print("use", c.a)


if __name__ == "__main__":
    ns = SimpleNamespace(a=1)
    ns.cb = lambda: 0  # expect: SPN101
    p = multiprocessing.Process(target=use, args=(ns,))
    p.start()
    p.join()
