"""Both branches of a try at module level bind the name."""
# spawn: runs
# fork: runs
# meant: [1]

import multiprocessing as mp

try:
    from no_such_module_anywhere import dumps
except ImportError:
    from json import dumps


def work():
    print(dumps([1]))


if __name__ == "__main__":
    p = mp.Process(target=work)
    p.start()
    p.join()
