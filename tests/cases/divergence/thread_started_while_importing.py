"""A thread is started at module level, and so in each child as well."""
# spawn: runs
# fork: runs
# fixes: SPN307 safe

import multiprocessing as mp
import threading


def announce():
    print("thread up", flush=True)


threading.Thread(target=announce, daemon=True).start()  # expect: SPN307


def work():
    pass


if __name__ == "__main__":
    p = mp.Process(target=work)
    p.start()
    p.join()
