"""A mixin's `__getstate__` builds the state anew, without the lambda."""
# spawn: runs
# fork: runs
# meant: 3

import multiprocessing as mp


class Lean:
    def __getstate__(self):
        return {key: value for key, value in self.__dict__.items() if not callable(value)}


class Job(Lean):
    def __init__(self, n):
        self.n = n
        self.step = lambda n: n + 1


def work(job):
    print(job.n)


if __name__ == "__main__":
    p = mp.Process(target=work, args=(Job(3),))
    p.start()
    p.join()
