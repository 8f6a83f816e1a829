"""A lambda is kept through `setattr` with a literal name."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: 8

import multiprocessing as mp


class Worker(mp.Process):
    def __init__(self):
        super().__init__()
        setattr(self, "double", lambda n: n * 2)  # expect: SPN101

    def run(self):
        print(self.double(4))


if __name__ == "__main__":
    w = Worker()
    w.start()
    w.join()
