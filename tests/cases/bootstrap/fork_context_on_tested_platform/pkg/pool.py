import multiprocessing
import sys

if sys.platform != "win32":
    _mp = multiprocessing.get_context("fork")
else:
    _mp = multiprocessing


def make_pool(n):
    return _mp.Pool(n)
