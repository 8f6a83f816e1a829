"""A variable is set between two pools of a fork server; the second pool does not see it."""
# spawn: parent-fails KeyError
# fork: parent-fails KeyError
# windows: parent-fails ValueError
# fixes: SPN312 none
# fixes: SPN404 unsafe

import multiprocessing as mp
import os


def work(number):
    return os.environ["APP_LEVEL"] if number else ""


def main():
    ctx = mp.get_context("forkserver")  # expect: SPN404
    with ctx.Pool(1) as pool:
        print(pool.map(len, ["ab"]))
    os.environ["APP_LEVEL"] = "3"  # expect: SPN312
    with ctx.Pool(1) as pool:
        print(pool.map(work, [1]))


if __name__ == "__main__":
    main()
