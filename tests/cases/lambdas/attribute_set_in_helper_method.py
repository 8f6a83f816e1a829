"""The constructor calls a method that keeps a lambda."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: -3

import multiprocessing as mp


class Worker(mp.Process):
    def __init__(self):
        super().__init__()
        self.prepare()

    def prepare(self):
        self.turn = lambda x: -x  # expect: SPN101

    def run(self):
        print(self.turn(3))


if __name__ == "__main__":
    w = Worker()
    w.start()
    w.join()
