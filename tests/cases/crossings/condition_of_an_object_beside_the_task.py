"""A method is sent as a task with its object, one part of which holds a condition that only the parent uses."""
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# fixes: SPN106 safe
# meant: ['A', 'B'] | done 2

import threading
from multiprocessing import Pool


class Progress:
    def __init__(self):
        self.done = 0
        self.changed = threading.Condition()  # expect: SPN106

    def bump(self):
        with self.changed:
            self.done += 1
            self.changed.notify_all()


class Manager:
    def __init__(self, names):
        self.names = names
        self.progress = Progress()
        self.method = str.upper

    def convert(self, name):
        return self.method(name)

    def convert_all(self):
        with Pool(1) as pool:
            found = pool.map(self.convert, self.names)
        for _ in found:
            self.progress.bump()
        return found


if __name__ == "__main__":
    manager = Manager(["a", "b"])
    print(manager.convert_all())
    print("done", manager.progress.done)
