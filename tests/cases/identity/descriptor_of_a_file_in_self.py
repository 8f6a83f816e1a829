"""A Process subclass keeps the number of a file that it opens when it is made."""
# spawn: child-fails OSError
# fork: runs
# meant: 0
# unfixable: no fix yet

import multiprocessing as mp
import os


class Reader(mp.Process):
    def __init__(self):
        super().__init__()
        self.number = os.open(os.devnull, os.O_RDONLY)  # expect: SPN311

    def run(self):
        print(len(os.read(self.number, 10)))


if __name__ == "__main__":
    keep = [os.open(os.devnull, os.O_RDONLY) for _ in range(40)]
    reader = Reader()
    reader.start()
    reader.join()
