"""A generator with its own seed travels with the arguments."""
# spawn: runs
# fork: runs
# meant: the same: True

import multiprocessing as mp
import random


def draw(generator):
    return generator.random()


if __name__ == "__main__":
    random.seed(1)
    generator = random.Random(5)
    with mp.Pool(1) as pool:
        print("the same:", pool.apply(draw, (generator,)) == random.Random(5).random())
