"""A lambda is appended to a list that an attribute holds."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: 7

import multiprocessing as mp


class Worker(mp.Process):
    def __init__(self):
        super().__init__()
        self.steps = []
        self.steps.append(lambda n: n + 4)  # expect: SPN101

    def run(self):
        for step in self.steps:
            print(step(3))


if __name__ == "__main__":
    w = Worker()
    w.start()
    w.join()
