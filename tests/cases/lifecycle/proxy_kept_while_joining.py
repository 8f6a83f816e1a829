"""The dict of a manager is known to nobody but the function that waits for the child."""
# spawn: runs
# fork: runs
# meant: {'b': 2}

import multiprocessing as mp


def work(d):
    d["b"] = 2
    print(dict(d), flush=True)


def launch():
    d = mp.Manager().dict()
    p = mp.Process(target=work, kwargs={"d": d})
    p.start()
    p.join()


if __name__ == "__main__":
    launch()
