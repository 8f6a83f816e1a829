"""Lambdas and what is around them."""
# needs: pathos
# spawn: runs
# fork: runs
# meant: [3, 6] | [4, 6]

import multiprocess
from pathos.multiprocessing import ProcessingPool


def main():
    factor = 3
    pool = ProcessingPool(nodes=1)
    print(pool.map(lambda value: value * factor, [1, 2]))
    print(list(pool.imap(lambda one, other: one + other, [1, 2], [3, 4])))
    pool.close()
    pool.join()
    pool.clear()


if __name__ == "__main__":
    multiprocess.set_start_method("spawn", force=True)
    main()
