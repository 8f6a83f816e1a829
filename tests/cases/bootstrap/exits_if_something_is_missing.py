"""A script that exits where something that it needs is missing."""
# spawn: runs
# fork: runs
# meant: [1]

import multiprocessing as mp
import os
import sys

if not hasattr(os, "getpid"):
    sys.exit("no process ids here")
try:
    import json
except ImportError:
    sys.exit("no json here")


def work():
    print(json.dumps([1]), flush=True)


if __name__ == "__main__":
    p = mp.Process(target=work)
    p.start()
    p.join()
