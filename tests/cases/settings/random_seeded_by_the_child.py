"""The seed is handed over and each task seeds its own numbers."""
# spawn: runs
# fork: runs
# meant: the same: True

import multiprocessing as mp
import random


def draw(seed):
    random.seed(seed)
    return random.random()


if __name__ == "__main__":
    random.seed(1)
    expected = random.random()
    with mp.Pool(1) as pool:
        print("the same:", pool.map(draw, [1])[0] == expected)
