"""run() leaves its result in a Value kept in an attribute."""
# spawn: runs
# fork: runs
# meant: 42

import multiprocessing as mp


class Worker(mp.Process):
    def __init__(self):
        super().__init__()
        self.result = mp.Value("i", 0)

    def run(self):
        self.result.value = 42


if __name__ == "__main__":
    worker = Worker()
    worker.start()
    worker.join()
    print(worker.result.value)
