"""The parent asks, under a name of its own, and sends the answer."""
# spawn: runs
# fork: runs
# meant: hello PARENT nothing CHILD

import sys
from multiprocessing import Process


def input(prompt):
    return prompt.upper()


def read():
    return sys.stdin.readline() or "nothing"


def greet(name, other):
    print("hello", name, other, input("child"))


if __name__ == "__main__":
    process = Process(target=greet, args=(input("parent"), read()))
    process.start()
    process.join()
