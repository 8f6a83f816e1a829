"""A guard that names several values of `__name__`."""
# spawn: runs
# fork: runs
# meant: worked

import multiprocessing as mp


def work():
    print("worked", flush=True)


if __name__ in ("__main__", "__console__"):
    p = mp.Process(target=work)
    p.start()
    p.join()
