"""A lock in a subclass of dict."""
# spawn: parent-fails TypeError
# fork: runs
# meant: {'a': 1}

import threading, multiprocessing


class LockedDict(dict):
    def __init__(self, *a, **k):
        super().__init__(*a, **k)
        self._lock = threading.Lock()  # expect: SPN104

    def set(self, k, v):
        with self._lock:
            self[k] = v


def child(d):
    print(d)


if __name__ == "__main__":
    d = LockedDict(a=1)
    p = multiprocessing.Process(target=child, args=(d,))
    p.start()
    p.join()
