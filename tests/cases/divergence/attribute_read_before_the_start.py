"""The parent reads the attribute before the child sets its copy."""
# spawn: runs
# fork: runs
# meant: new | done

import multiprocessing as mp


class Worker(mp.Process):
    def __init__(self):
        super().__init__()
        self.state = "new"

    def run(self):
        self.state = "done"
        print("done")


if __name__ == "__main__":
    worker = Worker()
    print(worker.state)
    worker.start()
    worker.join()
