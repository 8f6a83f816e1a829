"""A bag is computed by processes unless told otherwise."""
# needs: dask
# spawn: parent-fails BrokenProcessPool|concurrent.futures.process.BrokenProcessPool
# fork: parent-fails BrokenProcessPool|concurrent.futures.process.BrokenProcessPool
# meant: [2, 3, 4]

import dask.bag

bag = dask.bag.from_sequence([1, 2, 3], npartitions=1)
print(bag.map(lambda value: value + 1).compute())  # expect: SPN401
