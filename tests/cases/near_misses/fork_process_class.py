"""A subclass of the Process of a fork context."""
# spawn: runs
# fork: runs
# windows: parent-fails AttributeError
# meant: 7 hello

import multiprocessing as mp


class Worker(mp.context.ForkProcess):
    def __init__(self):
        super().__init__()
        self.step = lambda n: n + 4

    def run(self):
        print(self.step(3), greeting)


if __name__ == "__main__":
    greeting = "hello"
    w = Worker()
    w.start()
    w.join()
