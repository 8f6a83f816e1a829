"""The object's `__reduce__` makes it anew, lambda and all."""
# spawn: runs
# fork: runs
# meant: 4

import multiprocessing as mp


class Job:
    def __init__(self, n):
        self.n = n
        self.step = lambda n: n + 1

    def __reduce__(self):
        return Job, (self.n,)


def work(job):
    print(job.step(job.n))


if __name__ == "__main__":
    p = mp.Process(target=work, args=(Job(3),))
    p.start()
    p.join()
