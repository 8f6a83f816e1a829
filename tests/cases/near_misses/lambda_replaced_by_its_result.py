"""The attribute is a lambda for one line, then what it returned."""
# spawn: runs
# fork: runs
# meant: 6

import multiprocessing as mp


class Worker(mp.Process):
    def __init__(self):
        super().__init__()
        self.value = lambda n: n * 2
        self.value = self.value(3)

    def run(self):
        print(self.value)


if __name__ == "__main__":
    w = Worker()
    w.start()
    w.join()
