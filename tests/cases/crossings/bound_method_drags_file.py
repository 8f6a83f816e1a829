"""A method is the target of a process, and its object keeps an open file."""
# spawn: parent-fails TypeError
# fork: runs
# meant: written
# fixes: SPN106 safe

import os
from multiprocessing import Process


class Log:
    def __init__(self, path):
        self.file = open(path, "w")  # expect: SPN106

    def write(self):
        print("written")


if __name__ == "__main__":
    log = Log(os.devnull)
    process = Process(target=log.write)
    process.start()
    process.join()
