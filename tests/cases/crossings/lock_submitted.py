"""A lock of multiprocessing is submitted to an executor."""
# spawn: parent-fails RuntimeError
# fork: parent-fails RuntimeError
# fixes: SPN601 unsafe
# raises SPN601 3.10-3.13: RuntimeError: Lock objects should only be shared between processes through inheritance

import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def work(lock):
    with lock:
        return 1


if __name__ == "__main__":
    lock = multiprocessing.Lock()  # expect: SPN601
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(work, lock).result())
