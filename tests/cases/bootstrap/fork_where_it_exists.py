"""A start method chosen from those that are there."""
# spawn: runs
# fork: runs
# meant: worked

import multiprocessing as mp


def work():
    print("worked", flush=True)


if __name__ == "__main__":
    context = mp.get_context("fork" if "fork" in mp.get_all_start_methods() else "spawn")
    p = context.Process(target=work)
    p.start()
    p.join()
