"""The constructor calls the lambda that it is given and keeps the result."""
# spawn: runs
# fork: runs
# meant: 9

import multiprocessing as mp


class Worker(mp.Process):
    def __init__(self, make):
        super().__init__()
        self.n = make(3)

    def run(self):
        print(self.n)


if __name__ == "__main__":
    w = Worker(lambda n: n * n)
    w.start()
    w.join()
