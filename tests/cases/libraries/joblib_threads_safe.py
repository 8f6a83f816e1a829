"""Threads and a single job take anything."""
# needs: joblib
# spawn: runs
# fork: runs

import threading

from joblib import Parallel, delayed, parallel_config

lock = threading.Lock()


def work(held):
    with lock:
        return held is lock


print(Parallel(n_jobs=2, prefer="threads")(delayed(work)(lock) for _ in range(2)))
print(Parallel(n_jobs=2, backend="threading")(delayed(work)(lock) for _ in range(2)))
print(Parallel(n_jobs=1)(delayed(work)(lock) for _ in range(2)))
print(Parallel(n_jobs=2, require="sharedmem")(delayed(lambda held: held is lock)(lock) for _ in range(2)))
with parallel_config(backend="threading", n_jobs=2):
    print(Parallel()(delayed(work)(lock) for _ in range(2)))
