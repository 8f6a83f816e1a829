"""An argument is an object that was given a lambda."""
# spawn: parent-fails PicklingError
# fork: runs
# meant: 6

import multiprocessing as mp


class Job:
    def __init__(self, action):
        self.action = action


def work(job):
    print(job.action(3))


if __name__ == "__main__":
    p = mp.Process(target=work, args=(Job(lambda n: n * 2),))  # expect: SPN101
    p.start()
    p.join()
