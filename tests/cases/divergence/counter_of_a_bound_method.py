"""A bound method is the target: it counts in the copy of its object."""
# spawn: parent-fails AssertionError
# fork: parent-fails AssertionError
# fixes: SPN302 unsafe

from multiprocessing import Process


class Counter:
    def __init__(self):
        self.count = 0

    def bump(self):
        self.count += 1  # expect: SPN302

    def go(self):
        p = Process(target=self.bump)
        p.start()
        p.join()
        assert self.count == 1, self.count


if __name__ == "__main__":
    Counter().go()
