"""A context can be asked for at any time, and it fixes nothing for others."""
# spawn: runs
# fork: runs
# meant: worked

import multiprocessing

mp = multiprocessing.get_context("spawn")


def work():
    print("worked", flush=True)


if __name__ == "__main__":
    lock = mp.Lock()
    multiprocessing.set_start_method("spawn")
    p = mp.Process(target=work)
    p.start()
    p.join()
