"""A Process subclass waits for an event for threads that the parent sets."""
# spawn: parent-fails TypeError
# fork: runs
# fixes: SPN104 unsafe

import threading
from multiprocessing import Process


class Worker(Process):
    def __init__(self):
        super().__init__()
        self.ready = threading.Event()  # expect: SPN104

    def run(self):
        print("told" if self.ready.wait(timeout=2) else "never told", flush=True)


if __name__ == "__main__":
    worker = Worker()
    worker.start()
    worker.ready.set()
    worker.join()
