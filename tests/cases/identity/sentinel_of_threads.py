"""A bare object ends the queue of a thread inside the child."""
# spawn: runs
# fork: runs
# meant: end

import multiprocessing as mp
import queue
import threading

STOP = object()


def consume(items):
    while items.get() is not STOP:
        pass
    print("end")


def work():
    items = queue.Queue()
    thread = threading.Thread(target=consume, args=(items,))
    thread.start()
    items.put(1)
    items.put(STOP)
    thread.join()


if __name__ == "__main__":
    p = mp.Process(target=work)
    p.start()
    p.join()
