"""The program is prepared for a start method that is fixed already."""
# spawn: runs
# fork: runs
# meant: it cannot | worked

import contextlib
import multiprocessing as mp

try:
    mp.set_start_method("spawn")
except RuntimeError:
    print("it cannot", flush=True)
with contextlib.suppress(RuntimeError):
    mp.set_start_method("spawn")


def work():
    print("worked", flush=True)


if __name__ == "__main__":
    p = mp.Process(target=work)
    p.start()
    p.join()
