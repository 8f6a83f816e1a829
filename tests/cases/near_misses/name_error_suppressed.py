"""The child is ready for the name to be missing, in two more ways."""
# spawn: runs
# fork: runs
# meant: done

import contextlib
import multiprocessing as mp


def work():
    with contextlib.suppress(NameError):
        greeting.upper()
    try:
        greeting.upper()
    except (KeyError, NameError):
        pass
    print("done")


if __name__ == "__main__":
    greeting = "hello"
    p = mp.Process(target=work)
    p.start()
    p.join()
