"""A connection of the project's own, made by its base, as the item of a task."""
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# unfixable: each process has to open one

import sqlite3
from concurrent.futures import ProcessPoolExecutor


class Records(sqlite3.Connection):
    def count(self):
        return self.execute("select 1").fetchone()[0]


def count(records):
    return records.count()


if __name__ == "__main__":
    records = Records(":memory:")  # expect: SPN105
    with ProcessPoolExecutor(1) as pool:
        print(pool.submit(count, records).result())
