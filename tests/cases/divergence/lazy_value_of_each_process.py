"""Parent and child each make what they need when they first need it."""
# spawn: runs
# fork: runs
# meant: 3 | 3

import multiprocessing as mp

_table = None


def table():
    global _table
    if _table is None:
        _table = {"a": 3}
    return _table


def work():
    print(table()["a"])


if __name__ == "__main__":
    print(table()["a"])
    p = mp.Process(target=work)
    p.start()
    p.join()
