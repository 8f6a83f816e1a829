"""The worker takes the mark of a daemon off itself before it has children."""
# spawn: runs
# fork: runs
# meant: leaf 1 | [1]

import multiprocessing as mp


def leaf(n):
    print("leaf", n)


def branch(n):
    mp.current_process().daemon = False
    child = mp.Process(target=leaf, args=(n,))
    child.start()
    child.join()
    return n


if __name__ == "__main__":
    with mp.Pool(1) as pool:
        print(pool.map(branch, [1]))
