"""The end of a queue is a bare object, which the reader never finds in it."""
# spawn: child-fails AssertionError
# fork: child-fails AssertionError
# fixes: SPN309 unsafe

import multiprocessing as mp

STOP = object()


def work(queue):
    item = queue.get(timeout=10)
    found = item is STOP  # expect: SPN309
    assert found


if __name__ == "__main__":
    queue = mp.Queue()
    p = mp.Process(target=work, args=(queue,))
    p.start()
    queue.put(STOP)
    p.join()
