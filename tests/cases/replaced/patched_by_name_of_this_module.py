"""A test patches what a worker process calls."""
# spawn: parent-fails
# fork: runs
# unfixable: what is patched in the parent only is a matter of the test
import multiprocessing
import time
import unittest
from unittest import mock


def fetch(url):
    raise RuntimeError("network")


def worker(url, queue):
    try:
        queue.put(fetch(url))
    except RuntimeError:
        queue.put("error")


def crawl(url):
    queue = multiprocessing.Queue()
    p = multiprocessing.Process(target=worker, args=(url, queue))
    p.start()
    result = queue.get(timeout=10)
    p.join()
    return result


class CrawlTest(unittest.TestCase):
    def test_crawl(self):
        with mock.patch(__name__ + ".fetch", lambda url: "page"):  # expect: SPN308
            self.assertEqual(crawl("u"), "page")


if __name__ == "__main__":
    unittest.main()
