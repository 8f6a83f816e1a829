"""A queue for threads keeps the object itself."""
# spawn: runs
# fork: runs
# meant: done

import queue
from multiprocessing import Process


def work():
    jobs = queue.Queue()
    jobs.put(lambda: print("done"))
    jobs.get()()


if __name__ == "__main__":
    jobs = queue.SimpleQueue()
    jobs.put(lambda: 1)
    process = Process(target=work)
    process.start()
    process.join()
