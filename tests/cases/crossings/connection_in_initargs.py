"""Each worker is to be given the same database connection."""
# spawn: parent-fails TypeError
# fork: runs
# meant: [1]
# raises SPN105 3.10-3.13: TypeError: cannot pickle 'sqlite3.Connection' object

import sqlite3
from multiprocessing import Pool


def remember(connection):
    connection.execute("select 1")


if __name__ == "__main__":
    connection = sqlite3.connect(":memory:")  # expect: SPN105
    with Pool(1, initializer=remember, initargs=(connection,)) as pool:
        print(pool.map(abs, [-1]))
