"""A lambda in the class body works as a method in the child."""
# spawn: runs
# fork: runs
# meant: 4

import multiprocessing as mp


class Worker(mp.Process):
    step = lambda self, n: n + 1

    def run(self):
        print(self.step(3))


if __name__ == "__main__":
    w = Worker()
    w.start()
    w.join()
