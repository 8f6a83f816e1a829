"""A lambda as the initializer of a pool: it goes over with the worker, so fork does not mind."""
# spawn: parent-fails PicklingError
# fork: runs
# meant: ready | [1]

import multiprocessing as mp

if __name__ == "__main__":
    with mp.Pool(1, initializer=lambda: print("ready", flush=True)) as pool:  # expect: SPN101
        print(pool.map(abs, [-1]))
