"""The mixin stands before Process and does not pass the constructor call on."""
# spawn: parent-fails AttributeError
# fork: parent-fails AttributeError
# fixes: SPN501 safe
# meant: a | b

import multiprocessing


class Named:
    def __init__(self, label="none"):  # expect: SPN501
        self.label = label


class Job(Named, multiprocessing.Process):
    def __init__(self, label):
        super().__init__(label)
        self.size = 3

    def run(self):
        print(self.label)


if __name__ == "__main__":
    jobs = [Job("a"), Job("b")]
    for job in jobs:
        job.start()
    for job in jobs:
        job.join()
