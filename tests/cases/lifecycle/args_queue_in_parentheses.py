"""A queue is handed over without the comma."""
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# fixes: SPN504 safe
# meant: full

import multiprocessing


def fill(queue):
    queue.put("full")


if __name__ == "__main__":
    queue = multiprocessing.Queue()
    child = multiprocessing.Process(target=fill, args=(queue))  # expect: SPN504
    child.start()
    print(queue.get())
