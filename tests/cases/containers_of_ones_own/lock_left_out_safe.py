"""A dict of the project's own that leaves its lock out, and one whose lambda was taken out again."""
# spawn: runs
# fork: runs
# meant: 1 | []

import threading
from multiprocessing import Process


class Cache(dict):
    def __init__(self):
        super().__init__()
        self.lock = threading.Lock()

    def __getstate__(self):
        state = self.__dict__.copy()
        del state["lock"]
        return state


class Steps(list):
    pass


def show(cache, steps):
    print(cache["a"])
    print(list(steps))


if __name__ == "__main__":
    cache, steps = Cache(), Steps()
    cache["a"] = 1
    steps.append(lambda: 1)
    steps.clear()
    process = Process(target=show, args=(cache, steps))
    process.start()
    process.join()
