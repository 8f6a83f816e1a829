"""A lock in a graph for processes."""
# needs: dask
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# unfixable: the lock would have to be made in the worker

import threading

import dask


@dask.delayed
def work(lock):
    return lock is not None


if __name__ == "__main__":
    print(work(threading.Lock()).compute(scheduler="processes", num_workers=1))  # expect: SPN105
