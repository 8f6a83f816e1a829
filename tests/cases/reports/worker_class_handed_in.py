"""Tests share a helper that is given the class of the workers: as processes they can't have its own function."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs

import threading
import unittest
from multiprocessing import Process


class TestReader(unittest.TestCase):
    def check_with(self, worker_class):
        seen = []

        def look(key):  # expect: SPN102
            seen.append(key)

        workers = [worker_class(target=look, args=(key,)) for key in "ab"]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()

    def test_processes(self):
        self.check_with(Process)

    def test_threads(self):
        self.check_with(threading.Thread)


if __name__ == "__main__":
    unittest.main()
