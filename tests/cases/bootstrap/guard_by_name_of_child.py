"""A guard that names what the main module is called in a child."""
# spawn: runs
# fork: runs
# meant: worked

import multiprocessing as mp


def work():
    print("worked", flush=True)


if __name__ != "__mp_main__":
    p = mp.Process(target=work)
    p.start()
    p.join()
