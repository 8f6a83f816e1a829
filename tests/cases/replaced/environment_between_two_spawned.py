"""Each spawned child gets the environment of the moment in which it is started."""
# spawn: runs
# fork: runs
# meant: None | fast

import multiprocessing as mp
import os


def work():
    print(os.environ.get("APP_MODE"))


def run(context):
    p = context.Process(target=work)
    p.start()
    p.join()


if __name__ == "__main__":
    ctx = mp.get_context("spawn")
    run(ctx)
    os.environ["APP_MODE"] = "fast"
    run(ctx)
