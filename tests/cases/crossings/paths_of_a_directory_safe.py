"""The names of the entries of a directory and the texts of matches, as items of tasks."""
# spawn: runs
# fork: runs
# meant: True | [1, 1, 1]

import os
import re
from multiprocessing import Pool

if __name__ == "__main__":
    with Pool(1) as pool:
        sizes = pool.map(os.path.getsize, [entry.path for entry in os.scandir(".") if entry.is_file()])
        print(len(sizes) > 0)
        print(pool.map(len, [match.group() for match in re.finditer("a", "banana")]))
