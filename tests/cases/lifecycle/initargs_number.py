"""A number as initargs: no worker survives its start."""
# spawn: parent-fails BrokenProcessPool
# fork: parent-fails BrokenProcessPool
# fixes: SPN504 safe
# meant: level 3 | 1

from concurrent.futures import ProcessPoolExecutor


def prepare(level):
    print("level", level)


def work(n):
    return n


if __name__ == "__main__":
    with ProcessPoolExecutor(1, initializer=prepare, initargs=(3)) as executor:  # expect: SPN504
        print(executor.submit(work, 1).result())
