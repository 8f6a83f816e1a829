"""Nobody sees what an initializer returns."""
# spawn: runs
# fork: runs
# meant: [1]

import os
from multiprocessing import Pool


def prepare():
    return open(os.devnull)


if __name__ == "__main__":
    with Pool(1, initializer=prepare) as pool:
        print(pool.map(abs, [-1]))
