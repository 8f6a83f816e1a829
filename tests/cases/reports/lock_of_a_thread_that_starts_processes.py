"""A thread starts the processes of a queue of jobs; the dispatcher has the lock."""
# spawn: runs
# fork: runs
# meant: 2

import multiprocessing
import threading
from dataclasses import dataclass


@dataclass
class Job:
    number: int


def execute(job):
    print(job.number)


class Dispatcher(threading.Thread):
    def __init__(self, jobs):
        super().__init__(name="dispatcher", daemon=True)
        self.jobs = jobs
        self.lock = threading.Lock()

    def run(self):
        for job in self.jobs:
            with self.lock:
                process = multiprocessing.Process(target=execute, args=(job,))
                process.start()
                process.join()


def main():
    dispatcher = Dispatcher([Job(2)])
    dispatcher.start()
    dispatcher.join()


if __name__ == "__main__":
    main()
