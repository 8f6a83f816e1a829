"""A child asks; that another one gets a standard input of its own does not help it."""
# spawn: child-fails EOFError
# fork: child-fails EOFError
# unfixable: only the parent can ask, and when it should is not known

import io
import multiprocessing
import sys


def greet():
    sys.stdin = io.StringIO("ann\n")
    print(f"hello {input()}")


def ask():
    print("you are", input())  # expect: SPN510


if __name__ == "__main__":
    for target in (greet, ask):
        child = multiprocessing.Process(target=target)
        child.start()
        child.join()
