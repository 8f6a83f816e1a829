"""A queue for threads is chosen together with the executor that gets it."""
# spawn: runs
# fork: runs
# meant: [0, 1, 2]

import multiprocessing
import queue
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

def tinit(q): pass
def pinit(q): pass

def setup(use_threads):
    if use_threads:
        q = queue.Queue(-1)
        cls = ThreadPoolExecutor
        init = tinit
    else:
        q = multiprocessing.Queue(-1)
        cls = ProcessPoolExecutor
        init = pinit
    return q, cls, init

def work(n):
    return n

def main(use_threads):
    q, cls, init = setup(use_threads)
    with cls(2, initializer=init, initargs=(q,)) as ex:
        print(list(ex.map(work, range(3))))

if __name__ == "__main__":
    import sys
    main(len(sys.argv) > 1)
