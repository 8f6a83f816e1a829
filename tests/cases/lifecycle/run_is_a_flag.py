"""A flag that takes the name of run(), which the child calls."""
# spawn: child-fails TypeError
# fork: child-fails TypeError
# meant: work

from multiprocessing import Process


class Worker(Process):
    def __init__(self):
        super().__init__()
        self.run = True  # expect: SPN505

    def run(self):
        print("work")


if __name__ == "__main__":
    worker = Worker()
    worker.start()
    worker.join()
