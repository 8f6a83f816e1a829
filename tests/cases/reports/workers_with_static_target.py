"""A list of processes in an attribute, but their target is a static method, so the object does not travel."""
# spawn: runs
# fork: runs
# meant: 0 | 1

import multiprocessing as mp


class Group:
    def __init__(self, n):
        self.ps = [mp.Process(target=Group.work, args=(i,)) for i in range(n)]

    @staticmethod
    def work(i):
        print(i)

    def start(self):
        for p in self.ps:
            p.start()

    def join(self):
        for p in self.ps:
            p.join()


if __name__ == "__main__":
    g = Group(2)
    g.start()
    g.join()
