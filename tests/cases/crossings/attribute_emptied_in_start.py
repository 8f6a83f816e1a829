"""An overridden start() lets go of the lock before the object is pickled."""
# spawn: runs
# fork: runs
# meant: done

import threading
from multiprocessing import Process


class Worker(Process):
    def __init__(self):
        super().__init__()
        self.lock = threading.Lock()

    def start(self):
        self.lock = None
        super().start()

    def run(self):
        print("done")


if __name__ == "__main__":
    worker = Worker()
    worker.start()
    worker.join()
