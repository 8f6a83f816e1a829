"""Output is redirected before the child starts and after it has ended, and in a child that prints nothing."""
# spawn: runs
# fork: runs
# meant: from the child

import contextlib
import io
import multiprocessing as mp


def work():
    print("from the child")


def silent():
    return None


def run(target):
    p = mp.Process(target=target)
    p.start()
    p.join()


if __name__ == "__main__":
    with contextlib.redirect_stdout(io.StringIO()):
        print("dropped")
        run(silent)
    run(work)
    with contextlib.redirect_stdout(io.StringIO()):
        print("dropped")
