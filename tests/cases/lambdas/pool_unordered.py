"""A lambda in the unordered and the asynchronous maps of a pool."""
# spawn: parent-fails PicklingError
# fork: parent-fails PicklingError
# meant: [2] | [3] | [(1, 2)]

import multiprocessing as mp

if __name__ == "__main__":
    with mp.Pool(processes=1) as pool:
        print(list(pool.imap_unordered(lambda n: n * 2, [1])))  # expect: SPN101
        print(pool.map_async(lambda n: n * 3, [1]).get())  # expect: SPN101
        print(pool.starmap_async(func=lambda a, b: (a, b), iterable=[(1, 2)]).get())  # expect: SPN101
