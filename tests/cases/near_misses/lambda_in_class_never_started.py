"""The Process with the lambda is never started; its `run` is called in the parent."""
# spawn: runs
# fork: runs
# meant: 4

import multiprocessing as mp


class Worker(mp.Process):
    def __init__(self):
        super().__init__()
        self.step = lambda n: n + 1

    def run(self):
        print(self.step(3))


if __name__ == "__main__":
    Worker().run()
