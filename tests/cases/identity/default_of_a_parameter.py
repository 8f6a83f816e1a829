"""A bare object as a default never leaves the process."""
# spawn: runs
# fork: runs
# meant: none given

import multiprocessing as mp

MISSING = object()


def work(value=MISSING):
    print("none given" if value is MISSING else value)


if __name__ == "__main__":
    p = mp.Process(target=work)
    p.start()
    p.join()
