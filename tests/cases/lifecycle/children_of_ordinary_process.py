"""A process that is no daemon may have children; so may a worker of an executor."""
# spawn: runs
# fork: runs
# meant: leaf 1 | leaf 2

import multiprocessing as mp
from concurrent.futures import ProcessPoolExecutor


def leaf(n):
    print("leaf", n)


def branch(n):
    child = mp.Process(target=leaf, args=(n,), daemon=True)
    child.start()
    child.join()


if __name__ == "__main__":
    process = mp.Process(target=branch, args=(1,), daemon=False)
    process.start()
    process.join()
    with ProcessPoolExecutor(1) as executor:
        executor.submit(branch, 2).result()
