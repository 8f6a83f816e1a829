"""The attribute is None again when the process starts."""
# spawn: runs
# fork: runs
# meant: child None

import multiprocessing as mp


class Worker(mp.Process):
    def __init__(self):
        super().__init__()
        self.step = lambda n: n + 1

    def run(self):
        print("child", self.step)


if __name__ == "__main__":
    w = Worker()
    w.step = None
    w.start()
    w.join()
