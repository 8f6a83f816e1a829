"""The processes that a comprehension made are left out when their object is pickled."""
# spawn: runs
# fork: runs
# meant: 0 | 1

import multiprocessing as mp


class Pool2:
    def __init__(self, n):
        self.n = n

    def __getstate__(self):
        d = self.__dict__.copy()
        d.pop("workers", None)
        return d

    def work(self, i):
        print(i)

    def go(self):
        self.workers = [mp.Process(target=self.work, args=(i,)) for i in range(self.n)]
        for w in self.workers:
            w.start()
        for w in self.workers:
            w.join()


if __name__ == "__main__":
    Pool2(2).go()
