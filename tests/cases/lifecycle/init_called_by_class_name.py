"""The inherited constructor is called through the class, with two parents."""
# spawn: runs
# fork: runs
# meant: 3

import multiprocessing as mp


class Store:
    def __init__(self):
        self.rows = [1, 2]


class Reader(mp.Process, Store):
    def __init__(self):
        mp.Process.__init__(self)
        Store.__init__(self)

    def run(self):
        print(sum(self.rows))


if __name__ == "__main__":
    reader = Reader()
    reader.start()
    reader.join()
