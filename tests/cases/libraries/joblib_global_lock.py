"""A global lock goes along with the function that uses it, since its code travels."""
# needs: joblib
# spawn: parent-fails PicklingError|_pickle.PicklingError
# fork: parent-fails PicklingError|_pickle.PicklingError
# unfixable: the lock would have to be made in the worker

import threading

from joblib import Parallel, delayed

lock = threading.Lock()  # expect: SPN105


def work(value):
    with lock:
        return value


if __name__ == "__main__":
    print(Parallel(n_jobs=2)(delayed(work)(value) for value in range(2)))
