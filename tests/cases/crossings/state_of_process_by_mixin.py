"""A mixin says what is sent of an object, and forgets that it may be a process."""
# spawn: child-fails AttributeError
# fork: runs
# meant: 3
# fixes: SPN113 unsafe

from multiprocessing import Process


class Sendable:
    keep = ("level", "unit")

    def __getstate__(self):
        state = {}  # expect: SPN113
        state["level"] = self.level
        return state


class Worker(Sendable, Process):
    def __init__(self):
        super().__init__()
        self.level = 3

    def run(self):
        print(self.level)


if __name__ == "__main__":
    worker = Worker()
    worker.start()
    worker.join()
