"""Items of a defaultdict and counts of a Counter that only the parent has."""
# spawn: runs
# fork: runs

from collections import Counter, defaultdict
from multiprocessing import Process

GROUPS = defaultdict(list)
COUNTS = Counter()


def show():
    print(dict(GROUPS))  # expect: SPN301
    print(sum(COUNTS.values()))  # expect: SPN301


if __name__ == "__main__":
    GROUPS["a"].append(1)
    COUNTS.update(["x", "y"])
    process = Process(target=show)
    process.start()
    process.join()
