"""Several processes are kept in a list and started from there."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: 0 | 10

import multiprocessing as mp


class Worker(mp.Process):
    def __init__(self, n):
        super().__init__()
        self.n = n
        self.scale = lambda n: n * 10  # expect: SPN101

    def run(self):
        print(self.scale(self.n))


def main():
    workers = []
    for n in range(2):
        workers.append(Worker(n))
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


if __name__ == "__main__":
    main()
