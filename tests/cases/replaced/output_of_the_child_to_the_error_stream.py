"""Standard output is redirected, and the child prints to the error stream."""
# spawn: runs
# fork: runs
# meant: ''

import contextlib
import io
import multiprocessing as mp
import sys


def work():
    print("from the child", file=sys.stderr)


if __name__ == "__main__":
    text = io.StringIO()
    with contextlib.redirect_stdout(text):
        p = mp.Process(target=work)
        p.start()
        p.join()
    print(repr(text.getvalue()))
