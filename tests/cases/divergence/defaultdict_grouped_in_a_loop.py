"""A defaultdict that a function of the parent fills in a loop before it starts a process."""
# spawn: runs
# fork: runs

import sys
from collections import defaultdict
from multiprocessing import Process

BY_LENGTH = defaultdict(set)


def group(words):
    for word in words:
        BY_LENGTH[len(word)].add(word)


def show():
    print(len(BY_LENGTH))  # expect: SPN301


def main():
    group(sys.version.split())
    process = Process(target=show)
    process.start()
    process.join()


if __name__ == "__main__":
    main()
