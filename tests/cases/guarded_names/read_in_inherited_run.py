"""The class that is started inherits `run` from the one that reads the name."""
# spawn: child-fails NameError
# fork: runs
# meant: 10

import multiprocessing as mp


class Base(mp.Process):
    def run(self):
        print(factor)  # expect: SPN201


class Worker(Base):
    pass


if __name__ == "__main__":
    factor = 10
    w = Worker()
    w.start()
    w.join()
