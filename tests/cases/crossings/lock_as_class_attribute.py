"""A lock in a class is not part of its objects."""
# spawn: runs
# fork: runs
# meant: done

import threading
from multiprocessing import Process


class Worker(Process):
    lock = threading.Lock()

    def run(self):
        with self.lock:
            print("done")


if __name__ == "__main__":
    worker = Worker()
    worker.start()
    worker.join()
