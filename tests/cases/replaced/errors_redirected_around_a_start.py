"""What a child writes to the error stream is not caught."""
# spawn: runs
# fork: runs
# unfixable: no fix yet

import contextlib
import io
import multiprocessing as mp
import sys


class Worker(mp.Process):
    def run(self):
        sys.stderr.write("oh\n")


if __name__ == "__main__":
    text = io.StringIO()
    with contextlib.redirect_stderr(text):  # expect: SPN313
        worker = Worker()
        worker.start()
        worker.join()
    print("caught:", repr(text.getvalue()))
