"""A lambda applied by a pool, its result asked for later."""
# spawn: parent-fails PicklingError
# fork: parent-fails PicklingError
# meant: 10

import multiprocessing as mp

if __name__ == "__main__":
    with mp.Pool(1) as pool:
        result = pool.apply_async(lambda n: n * 5, [2])  # expect: SPN101
        print(result.get())
