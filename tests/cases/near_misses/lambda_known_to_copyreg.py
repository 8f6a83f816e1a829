"""`copyreg` is told how to send the object."""
# spawn: runs
# fork: runs
# meant: 4

import copyreg
import multiprocessing as mp


class Job:
    def __init__(self, n):
        self.n = n
        self.step = lambda n: n + 1


copyreg.pickle(Job, lambda job: (Job, (job.n,)))


def work(job):
    print(job.step(job.n))


if __name__ == "__main__":
    p = mp.Process(target=work, args=(Job(3),))
    p.start()
    p.join()
