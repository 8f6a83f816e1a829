"""Built-in factories are found by their names."""
# spawn: runs
# fork: runs
# meant: 0 []

from collections import defaultdict
from functools import partial
from multiprocessing import Process


def show(counts, nested):
    print(counts["a"], nested["a"]["b"])


if __name__ == "__main__":
    process = Process(target=show, args=(defaultdict(int), defaultdict(partial(defaultdict, list))))
    process.start()
    process.join()
