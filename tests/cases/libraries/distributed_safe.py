"""A lambda with a variable, and a guard."""
# needs: distributed
# spawn: runs
# fork: runs
# meant: 3

from dask.distributed import Client

if __name__ == "__main__":
    with Client(n_workers=1, threads_per_worker=1, dashboard_address=None) as client:
        factor = 2
        print(client.submit(lambda value: value + factor, 1).result())
