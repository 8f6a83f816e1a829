"""Children that get another standard input, or another `input`, before they ask."""
# spawn: runs
# fork: runs
# meant: hello ann | hello bob | hello cat

import builtins
import io
import multiprocessing
import sys


def greet():
    sys.stdin = io.StringIO("ann\n")
    print(f"hello {input()}")


def ask_nobody(prompt=""):
    return "bob"


def greet_default():
    builtins.input = ask_nobody
    print(f"hello {input()}")


def greet_all():
    sys.stdin = io.StringIO("cat\n")
    for name in [sys.stdin.readline().strip()]:
        print("hello", name)


if __name__ == "__main__":
    for target in (greet, greet_default, greet_all):
        child = multiprocessing.Process(target=target)
        child.start()
        child.join()
