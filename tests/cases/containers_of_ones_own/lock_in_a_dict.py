"""A dict of the project's own that keeps a lock in an attribute."""
# spawn: parent-fails TypeError
# fork: runs
# meant: 80

import threading
from multiprocessing import Process


class Options(dict):
    def __init__(self, **values):
        super().__init__(**values)
        self.lock = threading.Lock()  # expect: SPN104


def show(options):
    print(options["port"])


if __name__ == "__main__":
    process = Process(target=show, args=(Options(port=80),))
    process.start()
    process.join()
