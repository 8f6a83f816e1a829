"""The multiprocessing backend pickles by name."""
# needs: joblib
# spawn: parent-fails PicklingError|_pickle.PicklingError
# fork: parent-fails PicklingError|_pickle.PicklingError
# meant: [0, 1, 2]

from joblib import Parallel, delayed

if __name__ == "__main__":
    print(Parallel(n_jobs=2, backend="multiprocessing")(delayed(lambda v: v)(i) for i in range(3)))  # expect: SPN101
