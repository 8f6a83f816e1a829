"""A method replaced by mock.patch.object around a pool, in a test."""
# spawn: parent-fails
# fork: runs
# unfixable: what is patched in the parent only is a matter of the test
import multiprocessing
import unittest
from unittest import mock


class World:
    def test(self):
        return 1


def ask(_):
    return World().test()


class HelloTest(unittest.TestCase):
    def test_world(self):
        with mock.patch.object(World, "test", return_value=42):  # expect: SPN308
            with multiprocessing.Pool(1) as pool:
                self.assertEqual(pool.map(ask, range(2)), [42, 42])


if __name__ == "__main__":
    unittest.main()
