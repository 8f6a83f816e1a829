"""The flag of a daemon is set before the constructor has made what keeps it."""
# spawn: parent-fails AttributeError
# fork: parent-fails AttributeError
# fixes: SPN501 safe
# meant: log

from multiprocessing import Process


class Watcher(Process):
    def __init__(self, path):
        self.path = path
        self.daemon = True  # expect: SPN501
        super().__init__()

    def run(self):
        print(self.path)


if __name__ == "__main__":
    watcher = Watcher("log")
    watcher.start()
    watcher.join()
