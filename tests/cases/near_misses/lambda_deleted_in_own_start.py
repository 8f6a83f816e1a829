"""The class deletes the lambda in its own `start`."""
# spawn: runs
# fork: runs
# meant: 4 | child

import multiprocessing as mp


class Worker(mp.Process):
    def __init__(self):
        super().__init__()
        self.step = lambda n: n + 1

    def start(self):
        print(self.step(3))
        del self.step
        super().start()

    def run(self):
        print("child")


if __name__ == "__main__":
    w = Worker()
    w.start()
    w.join()
