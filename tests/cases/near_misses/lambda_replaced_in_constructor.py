"""The constructor overwrites the lambda with a named function."""
# spawn: runs
# fork: runs
# meant: 3

import multiprocessing as mp


class Worker(mp.Process):
    def __init__(self):
        super().__init__()
        self.step = lambda n: n + 1
        self.step = abs

    def run(self):
        print(self.step(-3))


if __name__ == "__main__":
    w = Worker()
    w.start()
    w.join()
