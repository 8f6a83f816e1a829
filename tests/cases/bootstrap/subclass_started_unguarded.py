"""An object of a Process subclass that starts itself in its constructor."""
# spawn: child-fails RuntimeError
# fork: runs
# forkserver 3.14: parent-fails ConnectionResetError|EOFError|BrokenPipeError
# meant: 4
# fixes: SPN401 safe

import multiprocessing as mp


class Worker(mp.Process):
    def __init__(self, n):
        super().__init__()
        self.n = n
        self.start()

    def run(self):
        print(self.n, flush=True)


worker = Worker(4)  # expect: SPN401
worker.join()
