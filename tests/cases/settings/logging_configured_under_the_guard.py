"""Logging is configured under the guard; what the child logs at the level of information is lost."""
# spawn: child-fails AssertionError
# fork: runs
# meant: 20
# fixes: SPN306 unsafe

import logging
import multiprocessing as mp


def work():
    logging.getLogger("job").info("a step is done")
    level = logging.getLogger("job").getEffectiveLevel()
    assert level == logging.INFO, level
    print(level)


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)  # expect: SPN306
    p = mp.Process(target=work)
    p.start()
    p.join()
