"""A Process object that is started under the guard."""
# spawn: runs
# fork: runs
# meant: worked

import multiprocessing as mp


def work():
    print("worked", flush=True)


p = mp.Process(target=work)

if __name__ == "__main__":
    p.start()
    p.join()
