"""What children put is taken out before they are joined, by the parent and by a thread of it."""
# spawn: runs
# fork: runs
# meant: 500000 | 300000

import multiprocessing
import threading


def load(queue, number):
    queue.put(b"x" * number)


def print_length(queue):
    print(len(queue.get()))


if __name__ == "__main__":
    queue = multiprocessing.Queue()
    child = multiprocessing.Process(target=load, args=(queue, 500_000))
    child.start()
    print(len(queue.get()))
    child.join()
    other = multiprocessing.SimpleQueue()
    child = multiprocessing.Process(target=load, args=(other, 300_000))
    reader = threading.Thread(target=print_length, args=(other,))
    reader.start()
    child.start()
    child.join()
    reader.join()
