"""The constructor keeps a lambda that it is given."""
# spawn: parent-fails PicklingError
# fork: runs
# meant: 9

import multiprocessing as mp


class Worker(mp.Process):
    def __init__(self, action):
        super().__init__()
        self.action = action

    def run(self):
        print(self.action(3))


if __name__ == "__main__":
    w = Worker(lambda x: x * x)  # expect: SPN101
    w.start()
    w.join()
