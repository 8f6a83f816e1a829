"""A connection pool that notices by its process id that it was forked."""
# spawn: runs
# fork: runs
# meant: ok | ok
import multiprocessing
import os


class Pool:
    def __init__(self):
        self.reset()

    def reset(self):
        self.pid = os.getpid()
        self.items = []

    def check(self):
        if self.pid != os.getpid():
            self.reset()

    def get(self):
        self.check()
        self.items.append(1)
        return "ok"


POOL = Pool()


def child():
    print(POOL.get(), flush=True)


if __name__ == "__main__":
    print(POOL.get(), flush=True)
    p = multiprocessing.Process(target=child)
    p.start()
    p.join()
