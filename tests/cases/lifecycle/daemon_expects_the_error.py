"""The code is ready for the error and does the work itself."""
# spawn: runs
# fork: runs
# meant: leaf in True | leaf in False

import multiprocessing as mp


def leaf():
    print("leaf in", mp.current_process().daemon)


def branch():
    child = mp.Process(target=leaf)
    try:
        child.start()
        child.join()
    except AssertionError:
        leaf()


if __name__ == "__main__":
    for flag in (True, False):
        process = mp.Process(target=branch)
        process.daemon = flag
        process.start()
        process.join()
