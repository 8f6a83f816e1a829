"""The callers of a method that forks have looked at the platform before."""
# spawn: runs
# fork: runs
# meant: nothing to do

import multiprocessing
import os

parallel = os.name == "posix"


class Tasks:
    def add(self, function):
        process = multiprocessing.get_context("fork").Process(target=function)
        process.start()
        process.join()


if __name__ == "__main__":
    print("nothing to do")
