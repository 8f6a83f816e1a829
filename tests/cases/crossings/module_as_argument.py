"""A module is an argument of a process."""
# spawn: parent-fails TypeError
# fork: runs
# meant: 1
# raises SPN105 3.10-3.13: TypeError: cannot pickle 'module' object

import math
from multiprocessing import Process


def work(functions):
    print(functions.floor(1.5))


if __name__ == "__main__":
    process = Process(target=work, args=(math,))  # expect: SPN105
    process.start()
    process.join()
