"""A plain dict is made of the defaultdict before it is sent."""
# spawn: runs
# fork: runs
# meant: [('a', 1)]

from collections import defaultdict
from multiprocessing import Process


def show(counts):
    print(sorted(counts.items()))


if __name__ == "__main__":
    counts = defaultdict(lambda: 0)
    counts["a"] += 1
    process = Process(target=show, args=(dict(counts),))
    process.start()
    process.join()
