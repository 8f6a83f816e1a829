"""A number as the name of a Process, which must be a text."""
# spawn: parent-fails AssertionError
# fork: parent-fails AssertionError

from multiprocessing import Process


class Worker(Process):
    def __init__(self, number):
        super().__init__()
        self.name = number  # expect: SPN505

    def run(self):
        print("work")


if __name__ == "__main__":
    worker = Worker(3)
    worker.start()
    worker.join()
