"""A lock as the argument of a task of a cluster."""
# needs: distributed
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# unfixable: the lock would have to be made in the worker

import threading

from dask.distributed import Client


def work(lock):
    return lock is not None


if __name__ == "__main__":
    with Client(n_workers=1, threads_per_worker=1, dashboard_address=None) as client:
        print(client.submit(work, threading.Lock()).result())  # expect: SPN105
