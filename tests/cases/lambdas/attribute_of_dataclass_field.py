"""A dataclass is given a lambda for a field."""
# spawn: parent-fails PicklingError
# fork: runs
# meant: 9

import multiprocessing as mp
from collections.abc import Callable
from dataclasses import dataclass


@dataclass
class Job:
    n: int
    action: Callable[[int], int]


def work(job):
    print(job.action(job.n))


if __name__ == "__main__":
    job = Job(3, action=lambda n: n * n)  # expect: SPN101
    p = mp.Process(target=work, args=(job,))
    p.start()
    p.join()
