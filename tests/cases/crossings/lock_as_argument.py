"""A threading.Lock is an argument of a process."""
# spawn: parent-fails TypeError
# fork: runs
# meant: done
# fixes: SPN105 unsafe
# raises SPN105 3.10-3.13: TypeError: cannot pickle '_thread.lock' object

import threading
from multiprocessing import Process


def work(lock):
    with lock:
        print("done")


if __name__ == "__main__":
    process = Process(target=work, args=(threading.Lock(),))  # expect: SPN105
    process.start()
    process.join()
