"""A lock for threads is made where it is submitted."""
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# fixes: SPN105 unsafe
# meant: 3

import threading
from concurrent.futures import ProcessPoolExecutor


def work(lock, value):
    with lock:
        return value


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(work, threading.Lock(), 3).result())  # expect: SPN105
