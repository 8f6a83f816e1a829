"""The main function sends warnings to a file; those of the workers of a pool go elsewhere."""
# spawn: runs
# fork: runs
# unfixable: a function makes the setting, and when children should make it is not known

import logging
import multiprocessing as mp
import os
import tempfile

log = logging.getLogger(__name__)


def work(number):
    log.warning("task %d is odd", number)
    return number


def main():
    with tempfile.TemporaryDirectory() as directory:
        path = os.path.join(directory, "all.log")
        logging.basicConfig(filename=path, format="%(levelname)s %(message)s")  # expect: SPN306
        with mp.Pool(1) as pool:
            pool.map(work, [1])
        with open(path, encoding="utf-8") as file:
            found = "odd" in file.read()
        logging.shutdown()
    print("in the file:", found)


if __name__ == "__main__":
    main()
