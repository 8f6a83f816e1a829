"""The pool comes first, and its workers are spawned by a context that says so."""
# spawn: runs
# fork: runs
# meant: [2]

import multiprocessing as mp

if __name__ == "__main__":
    pool = mp.get_context("spawn").Pool(1)


def work(number):
    return number + 1


if __name__ == "__main__":
    print(pool.map(work, [1]))
    pool.terminate()
