"""Joblib is told to prefer threads; another call has one job only."""
# spawn: runs
# fork: runs
# needs: joblib
# meant: [2, 4] [3]

import threading

from joblib import Parallel, delayed

LOCK = threading.Lock()


def work(lock, n):
    with lock:
        return n * 2


def main():
    first = Parallel(n_jobs=2, prefer="threads")(delayed(work)(LOCK, n) for n in (1, 2))
    second = Parallel(n_jobs=1)(delayed(lambda lock, n: n)(LOCK, n) for n in (3,))
    print(first, second)


if __name__ == "__main__":
    main()
