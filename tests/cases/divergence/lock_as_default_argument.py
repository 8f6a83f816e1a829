"""A semaphore as default argument of a function that both parent and child call."""
# spawn: child-fails AssertionError
# fork: runs
# meant: True
# unfixable: no fix yet

import multiprocessing as mp


def take(places=mp.Semaphore(1)):  # expect: SPN310
    return places.acquire(block=False)


def work():
    assert not take()


if __name__ == "__main__":
    print(take())
    p = mp.Process(target=work)
    p.start()
    p.join()
