"""The scheduler of processes spawns on every platform."""
# needs: dask
# spawn: parent-fails BrokenProcessPool|concurrent.futures.process.BrokenProcessPool
# fork: parent-fails BrokenProcessPool|concurrent.futures.process.BrokenProcessPool
# meant: (2,)

import dask

print(dask.compute(dask.delayed(lambda value: value + 1)(1), scheduler="processes", num_workers=1))  # expect: SPN401
