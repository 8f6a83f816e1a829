"""The time of the start is kept under the name of the method that starts."""
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# fixes: SPN505 unsafe
# meant: ran
# raises SPN505 3.10+: TypeError: 'float' object is not callable

import time
from multiprocessing import Process


class Timed(Process):
    def __init__(self):
        super().__init__()
        self.start = time.time()  # expect: SPN505

    def run(self):
        print("ran")


if __name__ == "__main__":
    timed = Timed()
    timed.start()
