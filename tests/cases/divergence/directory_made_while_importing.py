"""A directory is made at module level: it is there when the child comes to it."""
# spawn: child-fails FileExistsError
# fork: runs
# forkserver 3.14: parent-fails ConnectionResetError|EOFError
# meant: 1
# fixes: SPN307 safe

import multiprocessing as mp
import os

folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "results")
os.mkdir(folder)  # expect: SPN307


def work(number):
    print(number)


if __name__ == "__main__":
    p = mp.Process(target=work, args=(1,))
    p.start()
    p.join()
