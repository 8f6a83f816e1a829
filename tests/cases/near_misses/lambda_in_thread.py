"""Threads share memory; nothing is pickled."""
# spawn: runs
# fork: runs
# meant: 4

import threading


class Worker(threading.Thread):
    def __init__(self):
        super().__init__()
        self.step = lambda n: n + 1

    def run(self):
        print(self.step(3))


if __name__ == "__main__":
    w = Worker()
    w.start()
    w.join()
