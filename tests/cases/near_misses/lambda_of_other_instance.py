"""Two objects of one class; the one that is sent was not given the lambda."""
# spawn: runs
# fork: runs
# meant: 3 | 5

import multiprocessing as mp


class Job:
    def __init__(self, action):
        self.action = action


def work(job):
    print(job.action(-3))


if __name__ == "__main__":
    here, there = Job(lambda n: n * n + 1 - 5), Job(abs)
    print(here.action(3))
    p = mp.Process(target=work, args=(there,))
    p.start()
    p.join()
