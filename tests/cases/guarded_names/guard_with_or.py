"""With `or` the body is no longer the parent's alone, but this child still does not enter it."""
# spawn: child-fails NameError
# fork: runs
# meant: hello

import multiprocessing as mp
import os


def work():
    print(greeting)  # expect: SPN201


if __name__ == "__main__" or os.environ.get("NEVER_SET_ANYWHERE"):
    greeting = "hello"
    p = mp.Process(target=work)
    p.start()
    p.join()
