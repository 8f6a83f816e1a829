"""The `__getstate__` of the Process subclass leaves the lambda behind."""
# spawn: runs
# fork: runs
# meant: 3

import multiprocessing as mp


class Worker(mp.Process):
    def __init__(self, n):
        super().__init__()
        self.n = n
        self.step = lambda n: n + 1

    def __getstate__(self):
        state = dict(self.__dict__)
        state.pop("step", None)
        return state

    def run(self):
        print(self.n)


if __name__ == "__main__":
    w = Worker(3)
    w.start()
    w.join()
