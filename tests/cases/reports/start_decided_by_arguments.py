"""No guard, and an argument decides whether a process is started: each child has the same arguments."""
# spawn: child-fails RuntimeError
# fork: runs
# forkserver: child-fails RuntimeError or parent-fails ConnectionResetError|EOFError|BrokenPipeError
# meant: worked

import argparse
from multiprocessing import Process

parser = argparse.ArgumentParser()
parser.add_argument("--workers", type=int, default=2)
arguments = parser.parse_args()


def work():
    print("worked")


if arguments.workers > 1:
    process = Process(target=work)
    process.start()  # expect: SPN401
    process.join()
