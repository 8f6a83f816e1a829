"""Threads need no guard and take anything."""
# needs: dask
# spawn: runs
# fork: runs
# meant: (True,) | 2

import threading

import dask

lock = threading.Lock()
print(dask.compute(dask.delayed(lambda held: held is lock)(lock), scheduler="threads"))
print(dask.delayed(lambda value: value + 1)(1).compute())
