"""Only one of the two calls is reached."""
# spawn: runs
# fork: runs
# meant: short | work

import sys
from multiprocessing import Process


def work():
    print("work")


if __name__ == "__main__":
    process = Process(target=work)
    if len(sys.argv) > 5:
        process.start()
    else:
        print("short")
    if not process.is_alive():
        process.start()
    process.join()
