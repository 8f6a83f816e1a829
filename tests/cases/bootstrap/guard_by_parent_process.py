"""`parent_process()` is None in a child as long as it imports the main module."""
# spawn: child-fails RuntimeError
# fork: runs
# forkserver 3.14: parent-fails ConnectionResetError|EOFError|BrokenPipeError
# meant: worked
# fixes: SPN401 safe

import multiprocessing


def work():
    print("worked", flush=True)


if multiprocessing.parent_process() is None:
    p = multiprocessing.Process(target=work)
    p.start()  # expect: SPN401
    p.join()
