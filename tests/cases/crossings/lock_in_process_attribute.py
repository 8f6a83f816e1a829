"""A started Process subclass keeps a threading.Lock."""
# spawn: parent-fails TypeError
# fork: runs
# meant: done
# fixes: SPN104 safe
# raises SPN104 3.10-3.13: TypeError: cannot pickle '_thread.lock' object

import threading
from multiprocessing import Process


class Worker(Process):
    def __init__(self):
        super().__init__()
        self.lock = threading.Lock()  # expect: SPN104

    def run(self):
        with self.lock:
            print("done")


if __name__ == "__main__":
    worker = Worker()
    worker.start()
    worker.join()
