"""The list of lambdas is used up before the start."""
# spawn: runs
# fork: runs
# meant: 4 | child []

import multiprocessing as mp


class Worker(mp.Process):
    def __init__(self):
        super().__init__()
        self.steps = [lambda n: n + 1]

    def run(self):
        print("child", self.steps)


if __name__ == "__main__":
    w = Worker()
    print(w.steps[0](3))
    w.steps.clear()
    w.start()
    w.join()
