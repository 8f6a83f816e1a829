"""The parent makes its settings when the child has already ended."""
# spawn: runs
# fork: runs
# meant: 0 | nobody

import contextvars
import multiprocessing as mp
import sys

user = contextvars.ContextVar("user", default="nobody")


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


def work():
    print(depth(0))
    print(user.get())


if __name__ == "__main__":
    p = mp.Process(target=work)
    p.start()
    p.join()
    sys.setrecursionlimit(5000)
    user.set("ann")
