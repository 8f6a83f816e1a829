"""The state of a process is a new dict with its own attribute alone."""
# spawn: child-fails AttributeError
# fork: runs
# meant: 3
# fixes: SPN113 unsafe

from multiprocessing import Process


class Worker(Process):
    def __init__(self):
        super().__init__()
        self.level = 3

    def __getstate__(self):
        return {"level": self.level}  # expect: SPN113

    def run(self):
        print(self.level)


if __name__ == "__main__":
    worker = Worker()
    worker.start()
    worker.join()
