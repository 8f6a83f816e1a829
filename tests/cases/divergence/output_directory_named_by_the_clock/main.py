"""An output directory named by the clock in a constants module."""
# spawn: parent-fails FileNotFoundError
# fork: runs
# meant: 2
import os
import shutil
from multiprocessing import Pool

from exp.constants import OUTPUT_DIR
from exp.tasks import evaluate


def main():
    os.makedirs(OUTPUT_DIR)
    try:
        with Pool(1) as pool:
            pool.map(evaluate, range(2))
        print(len(os.listdir(OUTPUT_DIR)))
    finally:
        shutil.rmtree(OUTPUT_DIR)


if __name__ == "__main__":
    main()
