"""A queue is polled with a short timeout until something comes."""
# spawn: runs
# fork: runs
# meant: ready

import multiprocessing as mp
import queue


def work(q):
    q.put("ready")


if __name__ == "__main__":
    q = mp.Queue()
    p = mp.Process(target=work, args=(q,))
    p.start()
    while True:
        try:
            print(q.get(timeout=0.05))
            break
        except queue.Empty:
            continue
    p.join()
