"""The package is imported at module level, a loaded submodule of it under the guard again."""
# spawn: runs
# fork: runs
# meant: b

import multiprocessing as mp
import os


def work():
    print(os.path.basename("a/b"))


if __name__ == "__main__":
    import os.path

    p = mp.Process(target=work)
    p.start()
    p.join()
