"""The state of a process is made by dict() and filled afterwards."""
# spawn: child-fails AttributeError
# fork: runs
# meant: ['a', 'b']
# fixes: SPN113 unsafe

from multiprocessing import Process


class Worker(Process):
    def __init__(self, names):
        super().__init__()
        self.names = names

    def __getstate__(self):
        state = dict(names=sorted(self.names))  # expect: SPN113
        state["count"] = 2
        return state

    def run(self):
        print(sorted(self.names))


if __name__ == "__main__":
    worker = Worker({"b", "a"})
    worker.start()
    worker.join()
