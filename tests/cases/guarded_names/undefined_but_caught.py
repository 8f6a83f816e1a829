"""A name that only the parent binds, through `exec`; the child is prepared for its absence."""
# spawn: runs
# fork: runs

import multiprocessing as mp


def work():
    try:
        print(mode)
    except NameError:
        print("no mode")


if __name__ == "__main__":
    exec("mode = 'fast'")
    p = mp.Process(target=work)
    p.start()
    p.join()
