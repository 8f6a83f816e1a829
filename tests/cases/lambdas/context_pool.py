"""A pool of a fork context still pickles its tasks."""
# spawn: parent-fails PicklingError
# fork: parent-fails PicklingError
# windows: parent-fails ValueError
# meant: [2]
# fixes: SPN101 safe
# fixes: SPN404 unsafe

from multiprocessing import get_context

if __name__ == "__main__":
    with get_context("fork").Pool(1) as pool:  # expect: SPN404
        print(pool.map(lambda n: n + 1, [1]))  # expect: SPN101
