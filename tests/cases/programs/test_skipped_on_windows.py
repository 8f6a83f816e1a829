"""A test that is skipped where there is no fork may ask for it."""
# spawn: runs
# fork: runs
# windows: runs
# windows 3.12: parent-fails

import multiprocessing
import os
import unittest


class ForkTest(unittest.TestCase):
    @unittest.skipIf("fork" not in multiprocessing.get_all_start_methods(), "needs fork")
    def test_fork(self):
        context = multiprocessing.get_context("fork")
        process = context.Process(target=os.getpid)
        process.start()
        process.join()


if __name__ == "__main__":
    unittest.main()
