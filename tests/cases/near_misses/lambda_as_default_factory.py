"""A dataclass keeps the factory in the class, not in the object."""
# spawn: runs
# fork: runs
# meant: [1]

import multiprocessing as mp
from dataclasses import dataclass, field


@dataclass
class Job:
    items: list = field(default_factory=lambda: [1])


def work(job):
    print(job.items)


if __name__ == "__main__":
    p = mp.Process(target=work, args=(Job(),))
    p.start()
    p.join()
