"""A graph of delayed calls, one with a lock, is computed by processes."""
# spawn: parent-fails TypeError|PicklingError
# fork: parent-fails TypeError|PicklingError
# needs: dask
# unfixable: whether a lock is wanted at all is not for a fix to say

import threading

import dask


@dask.delayed
def load(n, lock):
    return n


@dask.delayed
def total(parts):
    return sum(parts)


def main():
    lock = threading.Lock()  # expect: SPN105
    parts = [load(n, lock) for n in range(3)]
    return total(parts).compute(scheduler="processes")


if __name__ == "__main__":
    print(main())
