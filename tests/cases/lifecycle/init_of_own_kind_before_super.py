"""Attributes of its own may be set before the inherited constructor."""
# spawn: runs
# fork: runs
# meant: counter 2 []

from multiprocessing import Process


class Counter(Process):
    def __init__(self, top):
        self.top = top
        self.seen = []
        super().__init__(name="counter")

    def run(self):
        print(self.name, self.top, self.seen)


if __name__ == "__main__":
    counter = Counter(2)
    counter.start()
    counter.join()
