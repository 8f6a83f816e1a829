"""A directory is made at module level in ways that do no harm twice."""
# spawn: runs
# fork: runs
# meant: 1

import contextlib
import multiprocessing as mp
import os

here = os.path.dirname(os.path.abspath(__file__))
os.makedirs(os.path.join(here, "first"), exist_ok=True)
if not os.path.exists(os.path.join(here, "second")):
    os.mkdir(os.path.join(here, "second"))
try:
    os.mkdir(os.path.join(here, "third"))
except FileExistsError:
    pass
with contextlib.suppress(FileExistsError):
    os.mkdir(os.path.join(here, "fourth"))


def work():
    print(1)


if __name__ == "__main__":
    p = mp.Process(target=work)
    p.start()
    p.join()
