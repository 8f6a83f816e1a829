"""The article's program as it should be."""
# spawn: runs
# fork: runs
# meant: 42 0.6229016948897019

import multiprocessing as mp
import random


class MyProc(mp.Process):
    def __init__(self, g):
        super().__init__()
        self.g = g

    def unpickle(self, x):
        return x + 2

    def run(self):
        print(self.unpickle(40), self.g)


def main():
    random.seed(5)
    g = random.random()
    p = MyProc(g)
    p.start()
    p.join()


if __name__ == "__main__":
    main()
