"""A worker is started by a thread, which calls its start; it keeps a lock."""
# spawn: child-fails TypeError
# fork: runs
# meant: storage runs | launched

import threading
from multiprocessing import Process


class BaseWorker(Process):
    KIND = "base"

    def __init__(self, status_dir, name=None):
        Process.__init__(self)
        self.name = name or self.KIND
        self._caller_lock = threading.Lock()  # expect: SPN104

    def connect(self, autostart=True):
        if autostart:
            th = threading.Thread(target=self.start)
            th.start()
            th.join()
            if self.pid is not None:
                self.join()
        return self

    def run(self):
        with self._caller_lock:
            print(self.name, "runs")


class StorageWorker(BaseWorker):
    KIND = "storage"


if __name__ == "__main__":
    StorageWorker("/tmp").connect()
    print("launched")
