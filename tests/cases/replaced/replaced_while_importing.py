"""The replacement is made at module level, in each process."""
# spawn: runs
# fork: runs
# meant: fake

import multiprocessing as mp
import shlex


def fake(value):
    return "fake"


shlex.quote = fake


def work():
    print(shlex.quote("a b"))


if __name__ == "__main__":
    shlex.quote = fake
    p = mp.Process(target=work)
    p.start()
    p.join()
