"""The state of a process is small, and __setstate__ makes the rest anew."""
# spawn: runs
# fork: runs
# meant: 3

from multiprocessing import Process


class Worker(Process):
    def __init__(self, level):
        super().__init__()
        self.level = level

    def __getstate__(self):
        return {"level": self.level}

    def __setstate__(self, state):
        self.__init__(state["level"])

    def run(self):
        print(self.level)


if __name__ == "__main__":
    worker = Worker(3)
    worker.start()
    worker.join()
