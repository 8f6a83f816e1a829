"""The object is used in a `with`, for calls made before."""
# needs: joblib
# spawn: parent-fails PicklingError|_pickle.PicklingError
# fork: parent-fails PicklingError|_pickle.PicklingError
# unfixable: the connection would have to be made in the worker

import sqlite3

from joblib import Parallel, delayed

connection = sqlite3.connect(":memory:")  # expect: SPN105


def work(value):
    return connection.execute("select ?", (value,)).fetchone()


def run(values):
    jobs = [delayed(work)(value) for value in values]
    with Parallel(n_jobs=2) as parallel:
        return parallel(jobs)


if __name__ == "__main__":
    print(run([1, 2]))
