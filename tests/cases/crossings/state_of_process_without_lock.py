"""The state of a process is its whole dict without the lock."""
# spawn: runs
# fork: runs
# meant: 3

import threading
from multiprocessing import Process


class Worker(Process):
    def __init__(self):
        super().__init__()
        self.lock = threading.Lock()
        self.level = 3

    def __getstate__(self):
        state = self.__dict__.copy()
        state.pop("lock")
        return state

    def run(self):
        print(self.level)


if __name__ == "__main__":
    worker = Worker()
    worker.start()
    worker.join()
