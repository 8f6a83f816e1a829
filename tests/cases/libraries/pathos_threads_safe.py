"""A pool of threads is no pool of processes."""
# needs: pathos
# spawn: runs
# fork: runs
# meant: [True]

import threading

from pathos.pools import ThreadPool

lock = threading.Lock()
print(ThreadPool(1).map(lambda held: held is lock, [lock]))
