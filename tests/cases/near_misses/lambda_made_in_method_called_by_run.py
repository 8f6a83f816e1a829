"""The lambda attribute is made in a method that only `run` calls."""
# spawn: runs
# fork: runs
# meant: 4

import multiprocessing as mp


class Worker(mp.Process):
    def run(self):
        self.prepare()
        print(self.step(3))

    def prepare(self):
        self.step = lambda n: n + 1


if __name__ == "__main__":
    w = Worker()
    w.start()
    w.join()
