"""An exit stack opens the files that an object keeps when it is sent."""
# spawn: parent-fails TypeError
# fork: runs
# meant: 2

import contextlib
import os
import multiprocessing


class Merger:
    def __init__(self, paths):
        self.paths = paths
        self._stack = contextlib.ExitStack()
        self.streams = []

    def open(self):
        for path in self.paths:
            self.streams.append(self._stack.enter_context(open(path)))  # expect: SPN104
        return self

    def close(self):
        self._stack.close()


def count(merger, out):
    out.put(len(merger.paths))


if __name__ == "__main__":
    merger = Merger([os.devnull, os.devnull]).open()
    out = multiprocessing.SimpleQueue()
    child = multiprocessing.Process(target=count, args=(merger, out))
    child.start()
    print(out.get())
    child.join()
    merger.close()
