"""A script that no configuration says to become an executable."""
# spawn: runs
# fork: runs
# meant: worked

import multiprocessing as mp


def work():
    print("worked", flush=True)


if __name__ == "__main__":
    p = mp.Process(target=work)
    p.start()
    p.join()
