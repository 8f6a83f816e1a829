"""The attributes leave the object through delattr, its dict, and vars."""
# spawn: runs
# fork: runs
# meant: child

import multiprocessing as mp


class Worker(mp.Process):
    def __init__(self):
        super().__init__()
        self.first = lambda n: n
        self.second = lambda n: n
        self.third = lambda n: n
        delattr(self, "first")
        self.__dict__.pop("second")

    def run(self):
        print("child")


if __name__ == "__main__":
    w = Worker()
    vars(w).pop("third")
    w.start()
    w.join()
