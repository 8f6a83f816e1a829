"""Workers append to a list of their own."""
# needs: joblib
# spawn: runs
# fork: runs

from joblib import Parallel, delayed

out = []


def work(value):
    out.append(value)  # expect: SPN303


if __name__ == "__main__":
    Parallel(n_jobs=2)(delayed(work)(value) for value in range(3))
    print("out", out)
