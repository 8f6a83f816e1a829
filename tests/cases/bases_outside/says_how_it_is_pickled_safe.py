"""Classes deriving from what does not pickle that say themselves how they do, or were never initialised."""
# spawn: runs
# fork: runs
# meant: disk | 3 | never begun

from multiprocessing import Process
from queue import Queue
from threading import Thread


class Watcher(Thread):
    def __init__(self, label):
        super().__init__()
        self.label = label

    def __reduce__(self):
        return Watcher, (self.label,)

    def check(self):
        print(self.label)


class Numbers(Queue):
    number = 3

    def __getstate__(self):
        return {"number": 3}

    def show(self):
        print(self.number)


class Idle(Thread):
    def __init__(self, text):
        self.text = text

    def show(self):
        print(self.text)


if __name__ == "__main__":
    idle = Idle("never begun")
    for method in (Watcher("disk").check, Numbers().show):
        process = Process(target=method)
        process.start()
        process.join()
    process = Process(target=print, args=(idle.text,))
    process.start()
    process.join()
