"""A started Process subclass needs a keyword to be made."""
# spawn: child-fails TypeError
# fork: runs
# meant: 3
# fixes: SPN112 safe
# raises SPN112 3.10+: TypeError: Worker.__new__() missing 1 required keyword-only argument: 'level'

from multiprocessing import Process


class Worker(Process):
    def __new__(cls, *, level):  # expect: SPN112
        made = super().__new__(cls)
        made.level = level
        return made

    def __init__(self, *, level):
        super().__init__()

    def run(self):
        print(self.level)


if __name__ == "__main__":
    worker = Worker(level=3)
    worker.start()
    worker.join()
