"""Processes made in a list, started in one loop and joined in another."""
# spawn: parent-fails PicklingError
# fork: runs
# meant: 0 | 1

import multiprocessing as mp

if __name__ == "__main__":
    workers = [mp.Process(target=lambda n: print(n), args=(i,)) for i in range(2)]  # expect: SPN101
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
