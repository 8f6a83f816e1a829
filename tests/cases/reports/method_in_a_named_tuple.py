"""Jobs are named tuples; a callback among their fields is a method of a client with a semaphore."""
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# meant: [2]

import threading
from multiprocessing import Pool
from typing import Callable, NamedTuple


class Client:
    def __init__(self):
        self.slots = threading.Semaphore(2)  # expect: SPN106

    def twice(self, n):
        return n * 2


class Job(NamedTuple):
    number: int
    callback: Callable[[int], int]


def run(job):
    return job.callback(job.number)


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(run, [Job(1, Client().twice)]))
