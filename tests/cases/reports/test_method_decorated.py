"""A decorated test method starts a process with a function of its own."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# fixes: SPN102 safe
# meant: done

import sys
import unittest
from multiprocessing import Process


class TestJobs(unittest.TestCase):
    @unittest.skipUnless(sys.version_info >= (3, 10), "too old")
    def test_it_ends(self):
        def job():  # expect: SPN102
            print("done")

        process = Process(target=job)
        process.start()
        process.join()
        self.assertEqual(process.exitcode, 0)


if __name__ == "__main__":
    unittest.main()
