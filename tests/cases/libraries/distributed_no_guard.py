"""A local cluster starts processes."""
# needs: distributed
# spawn: parent-fails RuntimeError
# fork: parent-fails RuntimeError
# meant: 2

from dask.distributed import Client

client = Client(n_workers=1, threads_per_worker=1, dashboard_address=None)  # expect: SPN401
print(client.submit(lambda value: value + 1, 1).result())
client.close()
