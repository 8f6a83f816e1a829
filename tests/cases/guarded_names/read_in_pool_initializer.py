"""The initializer of a pool reads the name: workers die and are replaced for ever."""
# spawn: hangs NameError
# fork: runs
# meant: level 3 | [1]

import multiprocessing as mp


def prepare():
    print("level", level, flush=True)  # expect: SPN201


if __name__ == "__main__":
    level = 3
    with mp.Pool(1, initializer=prepare) as pool:
        print(pool.map(abs, [-1]))
