"""An attribute holds a lambda two containers deep."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: up: 4

import multiprocessing as mp


class Worker(mp.Process):
    def __init__(self):
        super().__init__()
        self.plan = [("up", lambda n: n + 1)]  # expect: SPN101

    def run(self):
        for name, action in self.plan:
            print(f"{name}: {action(3)}")


if __name__ == "__main__":
    w = Worker()
    w.start()
    w.join()
