"""A function makes the Process, puts a lambda on it and returns it."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: 8

import multiprocessing as mp


class Worker(mp.Process):
    def run(self):
        print(self.double(4))


def make():
    worker = Worker()
    worker.double = lambda n: n * 2  # expect: SPN101
    return worker


if __name__ == "__main__":
    w = make()
    w.start()
    w.join()
