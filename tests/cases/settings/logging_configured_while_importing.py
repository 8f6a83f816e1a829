"""Logging is configured at module level, so each child configures it as well."""
# spawn: runs
# fork: runs
# meant: 20

import logging
import multiprocessing as mp

logging.basicConfig(level=logging.INFO)


def work():
    logging.info("a step is done")
    print(logging.getLogger().level)


if __name__ == "__main__":
    logging.getLogger().setLevel(logging.INFO)
    p = mp.Process(target=work)
    p.start()
    p.join()
