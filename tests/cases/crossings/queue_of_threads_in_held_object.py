"""An argument holds an object whose attribute is a queue for threads."""
# spawn: parent-fails TypeError
# fork: runs
# meant: 0
# fixes: SPN104 unsafe
# raises SPN104 3.10-3.13: TypeError: cannot pickle '_thread.lock' object

import queue
from multiprocessing import Process


class Inbox:
    def __init__(self):
        self.letters = queue.Queue()  # expect: SPN104


class House:
    def __init__(self):
        self.inbox = Inbox()


def look_at(house):
    print(house.inbox.letters.qsize())


if __name__ == "__main__":
    process = Process(target=look_at, args=(House(),))
    process.start()
    process.join()
