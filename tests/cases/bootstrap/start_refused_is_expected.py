"""The program is prepared for a start that is refused."""
# spawn: runs
# fork: runs
# meant: worked

import multiprocessing as mp


def work():
    print("worked", flush=True)


try:
    p = mp.Process(target=work)
    p.start()
    p.join()
except RuntimeError:
    pass
