"""dill can send locks of threads, so that pathos takes a method of an object that has one."""
# spawn: runs
# fork: runs
# needs: pathos
# meant: [2, 3]

import threading

from pathos.multiprocessing import ProcessingPool


class Engine:
    def __init__(self):
        self.lock = threading.Lock()

    def step(self, n):
        return n + 1

    def run(self):
        pool = ProcessingPool(nodes=2)
        try:
            return pool.map(self.step, [1, 2])
        finally:
            pool.close()
            pool.join()
            pool.clear()


if __name__ == "__main__":
    print(Engine().run())
