"""The module binds names in ways that only running it shows."""
# spawn: runs
# fork: runs
# meant: 1 2 3

import multiprocessing as mp
import sys

globals()["one"] = 1
setattr(sys.modules[__name__], "two", 2)
exec("three = 3")


def work():
    print(one, two, three)


if __name__ == "__main__":
    one, two, three = 1, 2, 3
    p = mp.Process(target=work)
    p.start()
    p.join()
