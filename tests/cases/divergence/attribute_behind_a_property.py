"""The attribute that run() sets is a property over a Value."""
# spawn: runs
# fork: runs
# meant: 7

import multiprocessing as mp


class Worker(mp.Process):
    def __init__(self):
        super().__init__()
        self._result = mp.Value("i", 0)

    @property
    def result(self):
        return self._result.value

    @result.setter
    def result(self, value):
        self._result.value = value

    def run(self):
        self.result = 7


if __name__ == "__main__":
    worker = Worker()
    worker.start()
    worker.join()
    print(worker.result)
