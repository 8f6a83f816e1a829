"""The parent raises the recursion limit; the child recurses too deeply for the default one."""
# spawn: child-fails RecursionError
# fork: runs
# meant: 5000
# fixes: SPN306 unsafe

import multiprocessing as mp
import sys


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


def work():
    print(depth(5000))


if __name__ == "__main__":
    sys.setrecursionlimit(20_000)  # expect: SPN306
    p = mp.Process(target=work)
    p.start()
    p.join()
