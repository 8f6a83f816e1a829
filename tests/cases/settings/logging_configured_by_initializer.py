"""The pool's initializer configures the logging of the workers."""
# spawn: runs
# fork: runs
# meant: 10

import logging
import multiprocessing as mp


def configure():
    logging.basicConfig(level=logging.DEBUG)


def work(number):
    logging.debug("task %d", number)
    return logging.getLogger().level


if __name__ == "__main__":
    configure()
    with mp.Pool(1, initializer=configure) as pool:
        print(pool.map(work, [1])[0])
