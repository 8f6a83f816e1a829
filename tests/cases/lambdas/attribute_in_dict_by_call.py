"""An attribute is a dict made by a call with keywords."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: 8

import multiprocessing as mp


class Worker(mp.Process):
    def __init__(self):
        super().__init__()
        self.actions = dict(double=lambda n: n * 2)  # expect: SPN101

    def run(self):
        print(self.actions["double"](4))


if __name__ == "__main__":
    w = Worker()
    w.start()
    w.join()
