"""A class that the child instantiates is defined only under the guard."""
# spawn: child-fails NameError
# fork: runs
# meant: 4

import multiprocessing as mp


def work():
    print(Box(4).n)  # expect: SPN203


if __name__ == "__main__":

    class Box:
        def __init__(self, n):
            self.n = n

    p = mp.Process(target=work)
    p.start()
    p.join()
