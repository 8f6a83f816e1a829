"""The variable is set before anything is started."""
# spawn: runs
# fork: runs
# meant: fast

import multiprocessing as mp
import os


def work():
    print(os.environ.get("APP_MODE"))


if __name__ == "__main__":
    os.environ["APP_MODE"] = "fast"
    p = mp.Process(target=work)
    p.start()
    p.join()
