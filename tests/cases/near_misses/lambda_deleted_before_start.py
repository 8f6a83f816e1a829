"""The lambda attribute is deleted before the start."""
# spawn: runs
# fork: runs
# meant: 4 | child

import multiprocessing as mp


class Worker(mp.Process):
    def __init__(self):
        super().__init__()
        self.step = lambda n: n + 1

    def run(self):
        print("child")


if __name__ == "__main__":
    w = Worker()
    print(w.step(3))
    del w.step
    w.start()
    w.join()
