"""A thread starts the processes of a queue of jobs that it is given; a job carries a thread's lock."""
# spawn: child-fails TypeError
# fork: runs
# meant: 2

import multiprocessing
import threading
from dataclasses import dataclass, field


@dataclass
class Job:
    number: int
    lock: threading.Lock = field(default_factory=threading.Lock)  # expect: SPN104


def execute(job):
    print(job.number)


class Dispatcher(threading.Thread):
    def __init__(self, jobs):
        super().__init__(name="dispatcher", daemon=True)
        self.jobs = jobs

    def run(self):
        for job in self.jobs:
            process = multiprocessing.Process(target=execute, args=(job,))
            process.start()
            process.join()


def main():
    dispatcher = Dispatcher([Job(2)])
    dispatcher.start()
    dispatcher.join()


if __name__ == "__main__":
    main()
