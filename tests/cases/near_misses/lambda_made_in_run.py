"""The lambda attribute is made in `run`, so in the child."""
# spawn: runs
# fork: runs
# meant: 4

import multiprocessing as mp


class Worker(mp.Process):
    def run(self):
        self.step = lambda n: n + 1
        print(self.step(3))


if __name__ == "__main__":
    w = Worker()
    w.start()
    w.join()
