"""The lambda has a local name before it becomes an attribute."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: 8

import multiprocessing as mp


class Worker(mp.Process):
    def __init__(self):
        super().__init__()
        double = lambda x: x * 2  # expect: SPN101
        self.action = double

    def run(self):
        print(self.action(4))


if __name__ == "__main__":
    w = Worker()
    w.start()
    w.join()
