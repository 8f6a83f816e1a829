"""A comprehension makes a list of lambdas for an attribute."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: [0, 4]

import multiprocessing as mp


class Worker(mp.Process):
    def __init__(self):
        super().__init__()
        self.actions = [lambda n, k=k: n * k for k in range(2)]  # expect: SPN101

    def run(self):
        print([action(4) for action in self.actions])


if __name__ == "__main__":
    w = Worker()
    w.start()
    w.join()
