"""Whether a child comes to the start cannot be known: here it does not."""
# spawn: runs
# fork: runs
# meant: worked

import multiprocessing as mp
import os


def work():
    print("worked", flush=True)


if "STARTED_ALREADY" not in os.environ:
    os.environ["STARTED_ALREADY"] = "1"
    p = mp.Process(target=work)
    p.start()
    p.join()
