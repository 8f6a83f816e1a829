"""The child starts a thread whose function reads the name."""
# spawn: child-fails NameError
# fork: runs
# meant: 7

import multiprocessing as mp
import threading


def show():
    print(number)  # expect: SPN201


class Worker(mp.Process):
    def run(self):
        t = threading.Thread(target=show)
        t.start()
        t.join()


if __name__ == "__main__":
    number = 7
    w = Worker()
    w.start()
    w.join()
