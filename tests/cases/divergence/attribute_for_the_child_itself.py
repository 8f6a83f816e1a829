"""run() keeps in attributes what its own methods need; the parent reads what it has set itself."""
# spawn: runs
# fork: runs
# meant: 3 | waiting

import multiprocessing as mp


class Worker(mp.Process):
    def __init__(self):
        super().__init__()
        self.state = "new"

    def run(self):
        self.state = 1 + 2
        self.report()

    def report(self):
        print(self.state)


if __name__ == "__main__":
    worker = Worker()
    worker.start()
    worker.state = "waiting"
    worker.join()
    print(worker.state)
