"""The constructor starts the process, and so does the caller."""
# spawn: parent-fails AssertionError
# fork: parent-fails AssertionError
# fixes: SPN507 unsafe
# meant: eager

from multiprocessing import Process


class Eager(Process):
    def __init__(self):
        super().__init__()
        self.start()

    def run(self):
        print("eager")


if __name__ == "__main__":
    eager = Eager()
    eager.start()  # expect: SPN507
    eager.join()
