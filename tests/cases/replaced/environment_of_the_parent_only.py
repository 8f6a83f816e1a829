"""With a fork server, a variable is set later that no child reads."""
# spawn: runs
# fork: runs
# windows: parent-fails ValueError
# meant: done | done
# fixes: SPN404 unsafe

import multiprocessing as mp
import os


def work():
    print("done" if os.environ.get("APP_MODE", "") == "" else "")


def run(context):
    p = context.Process(target=work)
    p.start()
    p.join()


if __name__ == "__main__":
    ctx = mp.get_context("forkserver")  # expect: SPN404
    run(ctx)
    os.environ["APP_OTHER"] = "fast"
    run(ctx)
