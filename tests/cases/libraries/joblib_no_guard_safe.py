"""The workers of loky do not import the main module."""
# needs: joblib
# spawn: runs
# fork: runs
# meant: parent | [0, 1]

from joblib import Parallel, delayed

print("parent")


def work(value):
    return value


print(Parallel(n_jobs=2)(delayed(work)(value) for value in range(2)))
