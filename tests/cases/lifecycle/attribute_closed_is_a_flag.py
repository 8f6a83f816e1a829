"""A flag under the name in which Process remembers that it was closed."""
# spawn: parent-fails ValueError
# fork: parent-fails ValueError
# fixes: SPN505 unsafe
# meant: open
# raises SPN505 3.10+: ValueError: process object is closed

from multiprocessing import Process


class Door(Process):
    def __init__(self):
        super().__init__()
        self._closed = True  # expect: SPN505

    def run(self):
        print("open")


if __name__ == "__main__":
    door = Door()
    door.start()
    door.join()
