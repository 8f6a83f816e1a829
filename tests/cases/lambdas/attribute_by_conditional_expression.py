"""The attribute is a lambda or a builtin, as a condition says."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: 8

import multiprocessing as mp


class Worker(mp.Process):
    def __init__(self, factor):
        super().__init__()
        self.change = (lambda n: n * factor) if factor else abs  # expect: SPN101

    def run(self):
        print(self.change(4))


if __name__ == "__main__":
    w = Worker(2)
    w.start()
    w.join()
