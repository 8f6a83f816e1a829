"""The child opens the file itself, by its path."""
# spawn: runs
# fork: runs
# meant: 0

import multiprocessing as mp
import os


def work(path):
    number = os.open(path, os.O_RDONLY)
    print(len(os.read(number, 10)))
    os.close(number)


if __name__ == "__main__":
    mine = os.open(os.devnull, os.O_RDONLY)
    p = mp.Process(target=work, args=(os.devnull,))
    p.start()
    p.join()
    os.close(mine)
