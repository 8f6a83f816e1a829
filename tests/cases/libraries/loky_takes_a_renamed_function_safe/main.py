"""A function whose name means something else by now: cloudpickle does not find it by its name, and sends it as code."""
# needs: joblib
# spawn: runs
# fork: runs
# meant: [2, 3]

from joblib import Parallel, delayed

import steps

if __name__ == "__main__":
    print(Parallel(n_jobs=2)(delayed(steps.first)(n) for n in (1, 2)))
