"""The base class would keep a lambda, but the class that is started overrides the method that does."""
# spawn: runs
# fork: runs
# meant: 3

import multiprocessing as mp


class Base(mp.Process):
    def __init__(self):
        super().__init__()
        self.prepare()

    def prepare(self):
        self.step = lambda n: n + 1

    def run(self):
        print(self.step(-3))


class Worker(Base):
    def prepare(self):
        self.step = abs


if __name__ == "__main__":
    w = Worker()
    w.start()
    w.join()
