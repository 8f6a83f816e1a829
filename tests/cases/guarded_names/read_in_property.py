"""`run` reads a property, and that the name."""
# spawn: child-fails NameError
# fork: runs
# meant: 5

import multiprocessing as mp


class Worker(mp.Process):
    @property
    def level(self):
        return base + 1  # expect: SPN201

    def run(self):
        print(self.level)


if __name__ == "__main__":
    base = 4
    w = Worker()
    w.start()
    w.join()
