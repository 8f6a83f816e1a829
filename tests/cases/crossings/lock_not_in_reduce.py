"""The object is sent as a call that makes it anew."""
# spawn: runs
# fork: runs
# meant: 3

import threading
from multiprocessing import Process


class Counter:
    def __init__(self, total):
        self.lock = threading.Lock()
        self.total = total

    def __reduce__(self):
        return Counter, (self.total,)


def show(counter):
    print(counter.total)


if __name__ == "__main__":
    process = Process(target=show, args=(Counter(3),))
    process.start()
    process.join()
