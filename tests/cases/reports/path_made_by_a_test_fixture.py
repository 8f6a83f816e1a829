"""A test fixture sets a module-level path that the workers read."""
# spawn: parent-fails
# fork: runs
import multiprocessing
import os
import shutil
import tempfile
import unittest

ROOT = None


def write(name):
    with open(os.path.join(ROOT, name), "w") as out:  # expect: SPN301
        out.write(name)


class WriteTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        global ROOT
        ROOT = tempfile.mkdtemp()

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(ROOT)

    def test_write(self):
        p = multiprocessing.Process(target=write, args=("a",))
        p.start()
        p.join()
        self.assertEqual(os.listdir(ROOT), ["a"])


if __name__ == "__main__":
    unittest.main()
