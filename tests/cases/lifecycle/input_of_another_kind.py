"""The child reads from what it was given instead of standard input."""
# spawn: runs
# fork: runs
# meant: hello ann

import io
import sys
from multiprocessing import Process


def greet(text):
    sys.stdin = io.StringIO(text)
    print("hello", input())


if __name__ == "__main__":
    process = Process(target=greet, args=("ann",))
    process.start()
    process.join()
