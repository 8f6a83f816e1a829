"""A task for a pool of pebble while the main module is imported."""
# needs: pebble
# spawn: parent-fails BrokenProcessPool|concurrent.futures.process.BrokenProcessPool
# fork: runs
# meant: 1

from pebble import ProcessPool


def work():
    return 1


with ProcessPool(max_workers=1) as pool:
    print(pool.schedule(work).result())  # expect: SPN401
