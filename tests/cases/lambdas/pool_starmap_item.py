"""The lambda is not the function mapped but part of an item."""
# spawn: parent-fails PicklingError
# fork: parent-fails PicklingError
# meant: [4]

import multiprocessing as mp


def call(action, n):
    return action(n)


if __name__ == "__main__":
    with mp.Pool(1) as pool:
        print(pool.starmap(call, [(lambda n: n * n, 2)]))  # expect: SPN101
