"""The reading is for type checkers only."""
# spawn: runs
# fork: runs
# meant: 5

from multiprocessing import Process
from typing import TYPE_CHECKING


def work():
    if TYPE_CHECKING:
        print(g)
    print(5)


if __name__ == "__main__":
    g = 5
    p = Process(target=work)
    p.start()
    p.join()
