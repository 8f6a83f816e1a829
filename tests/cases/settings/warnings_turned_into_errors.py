"""The parent turns warnings into errors; the child goes on with a warning."""
# spawn: runs
# fork: child-fails UserWarning
# unfixable: no fix yet

import multiprocessing as mp
import warnings


def work():
    warnings.warn("old format", stacklevel=1)
    print("went on")


if __name__ == "__main__":
    warnings.simplefilter("error")  # expect: SPN306
    p = mp.Process(target=work)
    p.start()
    p.join()
