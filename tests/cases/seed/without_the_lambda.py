"""The article's program after its first repair: now the child starts, and does not know the number."""
# spawn: child-fails NameError
# fork: runs
# meant: 0.6229016948897019
# raises SPN201 3.10+: NameError: name 'g' is not defined

import multiprocessing as mp
import random


class MyProc(mp.Process):
    def __init__(self) -> None:
        super().__init__()

    def run(self):
        print(g)  # expect: SPN201


if __name__ == "__main__":
    random.seed(5)
    g = random.random()
    p = MyProc()
    p.start()
    p.join()
