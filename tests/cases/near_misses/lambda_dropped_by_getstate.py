"""The object's `__getstate__` leaves the lambda behind."""
# spawn: runs
# fork: runs
# meant: 3

import multiprocessing as mp


class Job:
    def __init__(self, n):
        self.n = n
        self.step = lambda n: n + 1

    def __getstate__(self):
        state = self.__dict__.copy()
        del state["step"]
        return state


def work(job):
    print(job.n)


if __name__ == "__main__":
    p = mp.Process(target=work, args=(Job(3),))
    p.start()
    p.join()
