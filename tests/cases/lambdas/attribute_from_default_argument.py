"""The constructor keeps a parameter whose default is a lambda."""
# spawn: parent-fails PicklingError
# fork: runs
# meant: 9

import multiprocessing as mp


class Worker(mp.Process):
    def __init__(self, action=lambda x: x * x):  # expect: SPN101
        super().__init__()
        self.action = action

    def run(self):
        print(self.action(3))


if __name__ == "__main__":
    w = Worker()
    w.start()
    w.join()
