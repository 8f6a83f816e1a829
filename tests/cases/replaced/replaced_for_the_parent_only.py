"""One function is replaced that the child does not use, another one only until the child starts."""
# spawn: runs
# fork: runs
# meant: 'a b'

import multiprocessing as mp
import shlex
import time


def work():
    print(shlex.quote("a b"))


if __name__ == "__main__":
    time.ctime = lambda: "now"
    original = shlex.quote
    shlex.quote = str
    shlex.quote = original
    p = mp.Process(target=work)
    p.start()
    p.join()
