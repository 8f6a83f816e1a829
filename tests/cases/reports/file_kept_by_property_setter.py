"""A property's setter keeps an open file in the object that is sent."""
# spawn: parent-fails TypeError
# fork: runs
# meant: 3

import multiprocessing as mp
import os
import tempfile


class Recorder:
    def __init__(self, path):
        self.path = path

    @property
    def path(self):
        return self._path

    @path.setter
    def path(self, value):
        self._path = value
        self._stream = open(value, "a")  # expect: SPN106

    def record(self, numbers):
        print(sum(numbers))


def main():
    with tempfile.TemporaryDirectory() as directory:
        recorder = Recorder(os.path.join(directory, "log.txt"))
        worker = mp.Process(target=recorder.record, args=([1, 2],))
        worker.start()
        worker.join()


if __name__ == "__main__":
    main()
