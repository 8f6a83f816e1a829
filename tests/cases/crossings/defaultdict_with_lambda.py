"""A defaultdict whose factory is a lambda is an argument."""
# spawn: parent-fails PicklingError
# fork: runs
# meant: 0
# fixes: SPN108 safe
# raises SPN108 3.10-3.13: _pickle.PicklingError: Can't pickle <function <lambda> at …>: attribute lookup <lambda> on __main__ failed

from collections import defaultdict
from multiprocessing import Process


def show(counts):
    print(counts["nothing"])


if __name__ == "__main__":
    process = Process(target=show, args=(defaultdict(lambda: 0),))  # expect: SPN108
    process.start()
    process.join()
