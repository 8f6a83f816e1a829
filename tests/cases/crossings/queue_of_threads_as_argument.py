"""A queue for threads is an argument of the process that fills it."""
# spawn: parent-fails TypeError
# fork: runs
# fixes: SPN105 unsafe

import queue
from multiprocessing import Process


def fill(results):
    results.put("filled")


if __name__ == "__main__":
    results = queue.Queue()  # expect: SPN105
    process = Process(target=fill, args=(results,))
    process.start()
    try:
        print(results.get(timeout=2))
    except queue.Empty:
        print("nothing came")
    process.join()
