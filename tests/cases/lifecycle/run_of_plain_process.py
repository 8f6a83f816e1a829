"""The target runs where it is called from, since run() is no start()."""
# spawn: runs
# fork: runs
# fixes: SPN502 unsafe

import multiprocessing as mp
import os


def work(parent):
    print("in the parent:", os.getpid() == parent)


if __name__ == "__main__":
    worker = mp.Process(target=work, args=(os.getpid(),))
    worker.run()  # expect: SPN502
