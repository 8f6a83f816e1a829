"""A test that expects a lambda not to cross."""
# spawn: runs
# fork: runs
# meant: 2

import unittest
from concurrent.futures import ProcessPoolExecutor


class TestTasks(unittest.TestCase):
    def test_lambda(self):
        with ProcessPoolExecutor(1) as executor, self.assertRaises(Exception):
            executor.submit(lambda: 1).result()


if __name__ == "__main__":
    unittest.main(exit=False)
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(max, 1, 2).result())
