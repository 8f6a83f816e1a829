"""The start method is set only if nothing has fixed it yet."""
# spawn: runs
# fork: runs
# meant: worked

import multiprocessing as mp


def work():
    print("worked", flush=True)


def prepare():
    if mp.get_start_method(allow_none=True) is None:
        mp.set_start_method("spawn")


if __name__ == "__main__":
    prepare()
    queue = mp.Queue()
    if not mp.get_start_method(allow_none=True):
        mp.set_start_method("spawn")
    prepare()
    p = mp.Process(target=work)
    p.start()
    p.join()
