"""A script that exits when it is imported."""
# spawn: runs
# fork: runs
# forkserver 3.14: parent-fails ConnectionResetError|EOFError|BrokenPipeError
# forkserver 3.15: parent-fails ConnectionResetError|EOFError|BrokenPipeError
# fixes: SPN407 safe

import multiprocessing as mp
import sys


def work():
    print("worked", flush=True)


if __name__ != "__main__":
    sys.exit("run me, do not import me")  # expect: SPN407

p = mp.Process(target=work)
p.start()
p.join()
print("joined")
