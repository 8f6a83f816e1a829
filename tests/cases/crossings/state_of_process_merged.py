"""The state of a process is merged from the attributes and something new."""
# spawn: runs
# fork: runs
# meant: 3

from multiprocessing import Process


class Worker(Process):
    level = 3

    def __getstate__(self):
        return {**self.__dict__, "level": 3}

    def run(self):
        print(self.level)


if __name__ == "__main__":
    worker = Worker()
    worker.start()
    worker.join()
