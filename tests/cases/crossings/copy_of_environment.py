"""A plain dict of the environment is sent."""
# spawn: runs
# fork: runs
# meant: True

import os
from multiprocessing import Process


def work(environment):
    print(len(environment) > 0)


if __name__ == "__main__":
    process = Process(target=work, args=(dict(os.environ),))
    process.start()
    process.join()
