"""A subclass of the Process of the spawn context: fork as the default does not save it."""
# spawn: parent-fails AttributeError|PicklingError
# fork: parent-fails AttributeError|PicklingError
# meant: 8

from multiprocessing.context import SpawnProcess


class Worker(SpawnProcess):
    def __init__(self):
        super().__init__()
        self.double = lambda n: n * 2  # expect: SPN101

    def run(self):
        print(self.double(4))


if __name__ == "__main__":
    w = Worker()
    w.start()
    w.join()
