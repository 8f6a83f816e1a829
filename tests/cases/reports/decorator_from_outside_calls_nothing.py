"""A decorator from outside keeps a function that starts a process: nothing starts while the file is imported."""
# spawn: runs
# fork: runs
# meant: counted

from multiprocessing import Process
from unittest.mock import patch


def count():
    print("counted")


@patch.dict("os.environ")
def main():
    process = Process(target=count)
    process.start()
    process.join()


if __name__ == "__main__":
    main()
