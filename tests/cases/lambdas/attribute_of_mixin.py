"""The lambda comes from a mixin that is no Process itself."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: [8]

import multiprocessing as mp


class Formatting:
    def __init__(self):
        super().__init__()
        self.show = lambda x: f"[{x}]"  # expect: SPN101


class Worker(Formatting, mp.Process):
    def run(self):
        print(self.show(8))


if __name__ == "__main__":
    w = Worker()
    w.start()
    w.join()
