"""The initializer of the pool is called in the parent."""
# spawn: runs
# fork: runs
# fixes: SPN503 unsafe

import multiprocessing as mp


def prepare():
    print("prepared", mp.current_process().name)


def read(n):
    return n


if __name__ == "__main__":
    with mp.Pool(1, initializer=prepare()) as pool:  # expect: SPN503
        print("level", pool.map(read, [0]))
