"""The lambda is made in the constructor of a base class."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: 4

import multiprocessing as mp


class Base(mp.Process):
    def __init__(self):
        super().__init__()
        self.half = lambda x: x // 2  # expect: SPN101


class Worker(Base):
    def run(self):
        print(self.half(8))


if __name__ == "__main__":
    w = Worker()
    w.start()
    w.join()
