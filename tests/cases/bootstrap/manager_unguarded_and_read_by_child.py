"""A manager is started at the top level, and the child uses what it made."""
# spawn: parent-fails EOFError
# fork: runs
# forkserver 3.14: parent-fails ConnectionResetError|EOFError|BrokenPipeError
# meant: {'a': 1}
# fixes: SPN401 safe

import multiprocessing as mp

shared = mp.Manager().dict()  # expect: SPN401


def work():
    shared["a"] = 1


if __name__ == "__main__":
    p = mp.Process(target=work)
    p.start()
    p.join()
    print(dict(shared))
