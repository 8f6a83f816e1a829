"""A method started in processes that a comprehension puts into an attribute of its object."""
# spawn: parent-fails TypeError
# fork: runs
# meant: 0 | 1

import multiprocessing as mp


class Gen:
    def __init__(self):
        self._workers = []

    def task(self, i):
        print(i)

    def go(self):
        self._workers = [mp.Process(target=self.task, args=(i,)) for i in range(2)]  # expect: SPN107
        for w in self._workers:
            w.start()
        for w in self._workers:
            w.join()


if __name__ == "__main__":
    Gen().go()
