"""A builtin that is bound again under the guard is still there in the child."""
# spawn: runs
# fork: runs
# meant: 3

import multiprocessing as mp


def work():
    print(len("abc"))


if __name__ == "__main__":
    len = len
    p = mp.Process(target=work)
    p.start()
    p.join()
