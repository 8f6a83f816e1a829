"""The program is prepared for a start method that is not there."""
# spawn: runs
# fork: runs
# meant: worked

import multiprocessing as mp


def work():
    print("worked", flush=True)


if __name__ == "__main__":
    try:
        context = mp.get_context("fork")
    except ValueError:
        context = mp.get_context("spawn")
    p = context.Process(target=work)
    p.start()
    p.join()
