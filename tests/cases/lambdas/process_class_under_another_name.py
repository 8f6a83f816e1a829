"""The class inherits from a name that was given to Process."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: 8

import multiprocessing

Base = multiprocessing.Process


class Worker(Base):
    def __init__(self):
        Base.__init__(self)
        self.double = lambda n: n * 2  # expect: SPN101

    def run(self):
        print(self.double(4))


if __name__ == "__main__":
    w = Worker()
    w.start()
    w.join()
