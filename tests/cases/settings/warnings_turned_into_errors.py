"""The parent turns warnings into errors; the child goes on with a warning."""
# spawn: runs
# fork: runs
# fixes: SPN306 unsafe

import multiprocessing as mp
import warnings


def work():
    try:
        warnings.warn("old format", stacklevel=1)
        print("went on")
    except UserWarning as warning:
        print("refused:", warning)


if __name__ == "__main__":
    warnings.simplefilter("error")  # expect: SPN306
    p = mp.Process(target=work)
    p.start()
    p.join()
