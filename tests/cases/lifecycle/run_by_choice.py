"""The program either starts the process or, for debugging, runs it in place."""
# spawn: runs
# fork: runs
# meant: worked

import sys
from multiprocessing import Process


def work():
    print("worked")


if __name__ == "__main__":
    process = Process(target=work)
    if "--debug" in sys.argv:
        process.run()
    else:
        process.start()
        process.join()
