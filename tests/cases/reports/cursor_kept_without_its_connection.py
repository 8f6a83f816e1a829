"""A store keeps a cursor of its connection after the connection was let go."""
# spawn: parent-fails TypeError
# fork: runs
# meant: 1
# unfixable: the cursor is made of a connection that nothing else keeps

import multiprocessing
import sqlite3


class Store:
    def __init__(self):
        connection = sqlite3.connect(":memory:")
        self.cursor = connection.cursor()  # expect: SPN106

    def report(self):
        print(self.cursor.execute("select 1").fetchone()[0])


if __name__ == "__main__":
    process = multiprocessing.Process(target=Store().report)
    process.start()
    process.join()
