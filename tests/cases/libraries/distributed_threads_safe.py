"""A cluster of threads needs no guard."""
# needs: distributed
# spawn: runs
# fork: runs
# meant: 2

from distributed import Client

client = Client(processes=False, n_workers=1, threads_per_worker=1, dashboard_address=None)
print(client.submit(lambda value: value + 1, 1).result())
client.close()
