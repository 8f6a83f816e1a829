"""A thread of the project's own that gives its own method to a process."""
# spawn: parent-fails TypeError
# fork: runs
# unfixable: the thread itself would have to be left out

from multiprocessing import Process
from threading import Thread


class Watcher(Thread):
    def __init__(self, name):
        super().__init__()
        self.label = name

    def check(self):
        print(self.label)

    def run(self):
        pass


if __name__ == "__main__":
    watcher = Watcher("disk")  # expect: SPN106
    process = Process(target=watcher.check)
    process.start()
    process.join()
