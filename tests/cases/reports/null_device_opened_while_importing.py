"""The null device opened for writing at the top level: each child opens it again, and nothing is lost."""
# spawn: runs
# fork: runs
# meant: quiet

import os
from multiprocessing import Process

NULL = open(os.devnull, "w")
NULL_BY_NAME = open("/dev/null", "w")


def work():
    print("noise", file=NULL)
    print("noise", file=NULL_BY_NAME)
    print("quiet")


if __name__ == "__main__":
    process = Process(target=work)
    process.start()
    process.join()
