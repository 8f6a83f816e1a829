"""An imported module sets the start method, and the child imports it too."""
# spawn: hangs RuntimeError
# fork: hangs RuntimeError
# unfixable: nothing under a main guard of an imported module would ever run

from multiprocessing import Pool

import settings


def double(n):
    return settings.FACTOR * n


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(double, [4]))
