"""A program that tells its children by the environment that they are children."""
# spawn: runs
# fork: runs
# meant: work

import os
from multiprocessing import Process


def work():
    print("work")


if __name__ == "__main__" or not os.environ.get("IS_CHILD"):
    os.environ["IS_CHILD"] = "yes"
    process = Process(target=work)
    process.start()
    process.join()
