"""A main guard with an `or`, whose second half holds in the child as well."""
# spawn: child-fails RuntimeError
# forkserver 3.14: parent-fails ConnectionResetError|EOFError
# fork: runs
# meant: work
# unfixable: the other way in may be meant, and to give it up is for a person to decide

import os
from multiprocessing import Process


def work():
    print("work")


if __name__ == "__main__" or os.environ.get("PATH"):
    process = Process(target=work)
    process.start()  # expect: SPN401
    process.join()
