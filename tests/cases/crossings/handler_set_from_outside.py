"""A log handler is put into an object from outside, then the object is a task."""
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# unfixable: the class cannot know which handler its object will be given from outside
# raises SPN104 3.10-3.13: TypeError: cannot pickle '_thread.RLock' object

import logging
from concurrent.futures import ProcessPoolExecutor


class Job:
    def __init__(self):
        self.handler = None


def run(job):
    return job.handler is None


if __name__ == "__main__":
    job = Job()
    job.handler = logging.StreamHandler()  # expect: SPN104
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(run, job).result())
