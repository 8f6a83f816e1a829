"""A mixin opens a database for a Process subclass."""
# spawn: parent-fails TypeError
# fork: runs
# meant: done
# fixes: SPN104 safe
# raises SPN104 3.10-3.13: TypeError: cannot pickle 'sqlite3.Connection' object

import sqlite3
from multiprocessing import Process


class Stored:
    def open(self):
        self.connection = sqlite3.connect(":memory:")  # expect: SPN104


class Worker(Stored, Process):
    def __init__(self):
        super().__init__()
        self.open()

    def run(self):
        print("done")


if __name__ == "__main__":
    worker = Worker()
    worker.start()
    worker.join()
