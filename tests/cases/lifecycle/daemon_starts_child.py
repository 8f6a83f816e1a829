"""A daemonic process starts another one."""
# spawn: child-fails AssertionError
# fork: child-fails AssertionError
# fixes: SPN506 unsafe
# meant: leaf | exit code 0
# raises SPN506 3.10+: AssertionError: daemonic processes are not allowed to have children

import multiprocessing as mp


def leaf():
    print("leaf")


def branch():
    child = mp.Process(target=leaf)
    child.start()  # expect: SPN506
    child.join()


if __name__ == "__main__":
    process = mp.Process(target=branch, daemon=True)
    process.start()
    process.join()
    print("exit code", process.exitcode)
