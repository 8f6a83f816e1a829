"""The article's program, printing what can be foretold: the child must get the parent's number, not one of its own."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# fixes: SPN101 safe
# meant: proc init | main | subproc | 42 | 0.6229016948897019

import multiprocessing as mp
import random


class MyProc(mp.Process):
    def __init__(self) -> None:
        super().__init__()
        print("proc init")
        self.unpickle = lambda x: x + 2  # expect: SPN101

    def run(self):
        print("subproc")
        print(self.unpickle(40))
        print(g)  # expect: SPN201


if __name__ == "__main__":
    print("main")
    random.seed(5)
    g = random.random()
    p = MyProc()
    p.start()
    p.join()
