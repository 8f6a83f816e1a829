"""A wait with a short timeout is the test of a loop, which asks again."""
# spawn: runs
# fork: runs
# meant: ready

import multiprocessing as mp


def work(ready):
    ready.set()


if __name__ == "__main__":
    ready = mp.Event()
    p = mp.Process(target=work, args=(ready,))
    p.start()
    while not ready.wait(0.05):
        pass
    print("ready")
    p.join()
