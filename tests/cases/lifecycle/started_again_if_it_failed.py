"""A loop of attempts starts the same Process object until one has succeeded."""
# spawn: parent-fails AssertionError
# fork: parent-fails AssertionError
# fixes: SPN507 unsafe
# meant: work | work

import multiprocessing as mp
import sys


def work():
    print("work", flush=True)
    sys.exit(1)


if __name__ == "__main__":
    process = mp.Process(target=work)
    for _ in range(2):
        process.start()  # expect: SPN507
        process.join()
        if process.exitcode == 0:
            break
