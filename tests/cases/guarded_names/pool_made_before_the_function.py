"""The pool is made above the function that it is to run; forked workers do not know it."""
# spawn: runs
# fork: hangs
# unfixable: no fix yet

import multiprocessing as mp

if __name__ == "__main__":
    pool = mp.Pool(1)


def work(number):
    return number + 1


if __name__ == "__main__":
    print(pool.map(work, [1]))  # expect: SPN206
    pool.terminate()
