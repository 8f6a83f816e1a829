"""The names are bound through `globals()` at module level, by a function that the child calls too, and by `exec`."""
# spawn: runs
# fork: runs
# meant: 80 fast 3

import multiprocessing as mp

globals()["port"] = 80
exec("mode = 'fast'")


def prepare():
    globals()["level"] = 3


def work():
    prepare()
    print(port, mode, level)


if __name__ == "__main__":
    prepare()
    p = mp.Process(target=work)
    p.start()
    p.join()
