"""A lambda that a pool maps lazily."""
# spawn: parent-fails PicklingError
# fork: parent-fails PicklingError
# meant: 1 | 4

import multiprocessing as mp

if __name__ == "__main__":
    with mp.Pool(1) as pool:
        for square in pool.imap(lambda n: n * n, [1, 2]):  # expect: SPN101
            print(square)
