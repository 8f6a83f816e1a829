"""A lambda among the arguments of an initializer."""
# spawn: parent-fails PicklingError
# fork: runs
# meant: 8 | [1]

import multiprocessing as mp


def prepare(action):
    print(action(4), flush=True)


if __name__ == "__main__":
    with mp.Pool(processes=1, initializer=prepare, initargs=(lambda n: n * 2,)) as pool:  # expect: SPN101
        print(pool.map(abs, [-1]))
