"""The same in a generator: the queue goes along, the processes started before cannot."""
# spawn: parent-fails TypeError
# fork: runs
# meant: 0 | 1

import multiprocessing as mp


class Gen:
    def __init__(self, n=2):
        self.n = n

    def task(self, q, i):
        q.put(i)

    def __iter__(self):
        self._q = mp.Queue()
        self._workers = [mp.Process(target=self.task, args=(self._q, i)) for i in range(self.n)]  # expect: SPN107
        for w in self._workers:
            w.start()
        for _ in self._workers:
            yield self._q.get()
        for w in self._workers:
            w.join()


if __name__ == "__main__":
    for x in sorted(Gen()):
        print(x)
