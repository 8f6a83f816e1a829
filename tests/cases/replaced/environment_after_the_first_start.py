"""A variable is set when the fork server is there already; the second child does not see it."""
# spawn: child-fails AssertionError
# fork: child-fails AssertionError
# windows: parent-fails ValueError
# fixes: SPN312 none
# fixes: SPN404 unsafe

import multiprocessing as mp
import os


def first():
    pass


def work():
    assert os.environ.get("APP_MODE") == "fast"


def run(context, target):
    p = context.Process(target=target)
    p.start()
    p.join()


if __name__ == "__main__":
    ctx = mp.get_context("forkserver")  # expect: SPN404
    run(ctx, first)
    os.environ["APP_MODE"] = "fast"  # expect: SPN312
    run(ctx, work)
