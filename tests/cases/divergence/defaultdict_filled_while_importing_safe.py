"""Items of a defaultdict and a Counter that each process makes when it imports the program."""
# spawn: runs
# fork: runs
# meant: {'a': [1]} | 2 | 0

from collections import Counter, defaultdict
from multiprocessing import Process

GROUPS = defaultdict(list)
GROUPS["a"].append(1)
COUNTS = Counter(["x", "y"])
OWN = defaultdict(int)


def show():
    print(dict(GROUPS))
    print(sum(COUNTS.values()))
    print(OWN["new"])


if __name__ == "__main__":
    process = Process(target=show)
    process.start()
    process.join()
