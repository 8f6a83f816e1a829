"""Containers of the project's own that are put together again by methods which need nothing, or without them."""
# spawn: runs
# fork: runs
# meant: 2 | 0 | 1 | 1

from multiprocessing import Process


class Lower(dict):
    shift = 0

    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value + self.shift)


class Journal(dict):
    def __init__(self):
        super().__init__()
        self.seen = []

    def __setitem__(self, key, value):
        self.seen.append(key)
        super().__setitem__(key, value)


class Careful(dict):
    def __init__(self):
        super().__init__()
        self.seen = []

    def __setitem__(self, key, value):
        if hasattr(self, "seen"):
            self.seen.append(key)
        super().__setitem__(key, value)


class Line(list):
    def __init__(self):
        super().__init__()
        self.seen = []

    def append(self, value):
        self.seen.append(value)
        super().append(value)


def show(container):
    print(len(container), flush=True)


if __name__ == "__main__":
    lower, careful, line = Lower(), Careful(), Line()
    lower["A"], lower["B"] = 1, 2
    careful["a"] = 1
    line.append(1)
    for container in (lower, Journal(), careful, line):
        process = Process(target=show, args=(container,))
        process.start()
        process.join()
