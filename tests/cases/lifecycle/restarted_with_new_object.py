"""Each run has an object of its own."""
# spawn: runs
# fork: runs
# meant: run 1 | run 2 | run 3 | run 4

import multiprocessing as mp


def work(n):
    print("run", n)


class Keeper:
    def __init__(self):
        self.process = None

    def start(self, n):
        self.process = mp.Process(target=work, args=(n,))
        self.process.start()

    def restart(self, n):
        self.process.join()
        self.start(n)


if __name__ == "__main__":
    keeper = Keeper()
    keeper.start(1)
    keeper.restart(2)
    keeper.process.join()
    process = mp.Process(target=work, args=(3,))
    process.start()
    process.join()
    process = mp.Process(target=work, args=(4,))
    process.daemon = True
    process.start()
    process.join()
