"""The level of the parent's logging is the one that the child has by default."""
# spawn: runs
# fork: runs
# meant: 30

import logging
import multiprocessing as mp


def work():
    logging.getLogger("job").info("nobody wants to know")
    print(logging.getLogger("job").getEffectiveLevel())


if __name__ == "__main__":
    logging.basicConfig(level=logging.WARNING)
    p = mp.Process(target=work)
    p.start()
    p.join()
