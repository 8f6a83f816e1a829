"""A lambda for a pool of pebble."""
# needs: pebble
# spawn: parent-fails PicklingError|_pickle.PicklingError
# fork: parent-fails PicklingError|_pickle.PicklingError
# meant: 1

from pebble import ProcessPool

if __name__ == "__main__":
    with ProcessPool(max_workers=1) as pool:
        print(pool.schedule(lambda: 1).result())  # expect: SPN101
