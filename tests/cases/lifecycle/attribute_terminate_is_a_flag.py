"""A flag is kept under the name of a method that the parent calls."""
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# fixes: SPN505 unsafe
# meant: polling 2

import multiprocessing as mp


class Poller(mp.Process):
    def __init__(self, times):
        super().__init__()
        self.times = times
        self.terminate = False  # expect: SPN505

    def run(self):
        print("polling", self.times)


if __name__ == "__main__":
    poller = Poller(2)
    poller.start()
    poller.join()
    poller.terminate()
