"""A script that raises when it is imported, and forks."""
# spawn: runs
# fork: runs

import multiprocessing as mp


def work():
    print("worked", flush=True)


if __name__ != "__main__":
    raise ImportError("not a module")

if "fork" in mp.get_all_start_methods():
    p = mp.get_context("fork").Process(target=work)
    p.start()
    p.join()
