"""A function that returns early where fork is missing."""
# spawn: runs
# fork: runs
# meant: worked

import multiprocessing as mp


def work():
    print("worked", flush=True)


def run():
    if "fork" not in mp.get_all_start_methods():
        work()
        return
    p = mp.get_context("fork").Process(target=work)
    p.start()
    p.join()


if __name__ == "__main__":
    run()
