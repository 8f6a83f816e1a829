"""Containers of the project's own that cross with their content and their attributes."""
# spawn: runs
# fork: runs
# meant: 80 web | [1, 2] rows | ['a'] | Counter({'x': 2})

import threading
from collections import Counter
from multiprocessing import Process


class Options(dict):
    def __init__(self, name, **values):
        super().__init__(**values)
        self.name = name


class Rows(list):
    def __init__(self, items, name="rows"):
        super().__init__(items)
        self.name = name


class Tags(set):
    def __init__(self, items=()):
        super().__init__(items)


class Tally(Counter):
    def __init__(self, *args):
        super().__init__(*args)
        self.lock = threading.Lock()  # a Counter leaves its attributes behind


def show(options, rows, tags, tally):
    print(options["port"], options.name)
    print(list(rows), rows.name)
    print(sorted(tags))
    print(Counter(dict(tally)))


if __name__ == "__main__":
    tally = Tally()
    tally.update(["x", "x"])
    process = Process(target=show, args=(Options("web", port=80), Rows([1, 2]), Tags(["a"]), tally))
    process.start()
    process.join()
