"""Only the parent logs."""
# spawn: runs
# fork: runs
# meant: 4

import logging
import multiprocessing as mp


def work(number):
    return number * number


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    with mp.Pool(1) as pool:
        for result in pool.map(work, [2]):
            logging.info("got %d", result)
            print(result)
