"""The lambda is put on the object when the child is gone already."""
# spawn: runs
# fork: runs
# meant: child | 4

import multiprocessing as mp


class Worker(mp.Process):
    def run(self):
        print("child")


if __name__ == "__main__":
    w = Worker()
    w.start()
    w.join()
    w.step = lambda n: n + 1
    print(w.step(3))
