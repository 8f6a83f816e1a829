"""A function that a decorator from outside wraps starts a process that reads what only the guard binds."""
# spawn: child-fails NameError
# fork: runs
# meant: counted 3

from multiprocessing import Process
from unittest.mock import patch


def count():
    print("counted", limit)  # expect: SPN201


@patch("os.getlogin")
def main(_getlogin):
    process = Process(target=count)
    process.start()
    process.join()


if __name__ == "__main__":
    limit = 3
    main()
