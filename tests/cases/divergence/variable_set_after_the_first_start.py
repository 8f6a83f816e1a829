"""An environment variable that is set between two starts: children of a fork server see what was there before."""
# spawn: runs
# forkserver: runs
# fork: runs
# unfixable: which of the children should see the variable is not known

import os
from multiprocessing import Process


def work():
    print(os.environ.get("VERBOSITY", "unset"))


if __name__ == "__main__":
    first = Process(target=work)
    first.start()
    first.join()
    os.environ["VERBOSITY"] = "high"  # expect: SPN312
    second = Process(target=work)
    second.start()
    second.join()
