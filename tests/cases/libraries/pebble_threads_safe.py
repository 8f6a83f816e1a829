"""Threads of pebble take anything."""
# needs: pebble
# spawn: runs
# fork: runs
# meant: True | True

import threading

from pebble import ThreadPool, concurrent

lock = threading.Lock()


@concurrent.thread
def work(held):
    return held is lock


print(work(lock).result())
with ThreadPool(max_workers=1) as pool:
    print(pool.schedule(lambda: lock is not None).result())
