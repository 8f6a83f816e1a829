"""The child looks for a file in a temporary directory of its own."""
# spawn: child-fails FileNotFoundError
# fork: runs
# meant: hello
# fixes: SPN304 unsafe

import multiprocessing as mp
import tempfile
from pathlib import Path

work_in = tempfile.mkdtemp()  # expect: SPN304


def work():
    print(Path(work_in, "greeting").read_text())


if __name__ == "__main__":
    Path(work_in, "greeting").write_text("hello")
    p = mp.Process(target=work)
    p.start()
    p.join()
