"""A class attribute does not travel: the child has its own from importing the class."""
# spawn: runs
# fork: runs
# meant: 4

import multiprocessing as mp


class Worker(mp.Process):
    step = staticmethod(lambda n: n + 1)

    def run(self):
        print(self.step(3))


if __name__ == "__main__":
    w = Worker()
    w.start()
    w.join()
