"""A lock among the arguments of calls that cloudpickle carries."""
# needs: joblib
# spawn: parent-fails PicklingError|_pickle.PicklingError
# fork: parent-fails PicklingError|_pickle.PicklingError
# unfixable: the lock would have to be made in the worker

import threading

from joblib import Parallel, delayed


def work(lock):
    return lock is not None


if __name__ == "__main__":
    print(Parallel(n_jobs=2)(delayed(work)(threading.Lock()) for _ in range(2)))  # expect: SPN105
