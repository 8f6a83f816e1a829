"""A property's setter keeps only a path."""
# spawn: runs
# fork: runs
# meant: 3

import multiprocessing as mp


class Recorder:
    def __init__(self, path):
        self._stream = None
        self.path = path

    @property
    def path(self):
        return self._path

    @path.setter
    def path(self, value):
        if value is None:
            self._stream = open(os.devnull, "a")
        self._path = value

    def record(self, numbers):
        print(sum(numbers))


if __name__ == "__main__":
    worker = mp.Process(target=Recorder("x").record, args=([1, 2],))
    worker.start()
    worker.join()
