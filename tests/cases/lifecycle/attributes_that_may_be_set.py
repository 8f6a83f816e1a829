"""What may be set on a Process, and names that are merely similar."""
# spawn: runs
# fork: runs
# meant: clean x True | 0 False

import time
from multiprocessing import Process


class Clean(Process):
    def __init__(self, target):
        super().__init__()
        self.name = "clean"
        self.daemon = True
        self.started_at = time.time()
        self.target = target
        self.args = (1,)
        self.closed = True
        self.running = False

    def start(self):
        self.running = True
        super().start()

    def join(self, timeout=None):
        self.running = False
        super().join(timeout)

    def run(self):
        print(self.name, self.target, self.running)


if __name__ == "__main__":
    clean = Clean("x")
    clean.start()
    clean.join()
    print(clean.exitcode, clean.running)
