"""The attribute is what the lambda returned."""
# spawn: runs
# fork: runs
# meant: 6

import multiprocessing as mp


class Worker(mp.Process):
    def __init__(self):
        super().__init__()
        self.n = (lambda n: n * 2)(3)

    def run(self):
        print(self.n)


if __name__ == "__main__":
    w = Worker()
    w.start()
    w.join()
