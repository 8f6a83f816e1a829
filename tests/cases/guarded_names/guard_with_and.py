"""The guard has a second condition."""
# spawn: child-fails NameError
# fork: runs
# meant: hello

import multiprocessing as mp
import sys


def work():
    print(greeting)  # expect: SPN201


if __name__ == "__main__" and sys.argv:
    greeting = "hello"
    p = mp.Process(target=work)
    p.start()
    p.join()
