"""The parent waits as long as it takes until the child is there, and only shortly for what it sends after that."""
# spawn: runs
# fork: runs
# meant: [1, 2]

import multiprocessing as mp
import queue


def work(q, ready):
    ready.set()
    q.put(1)
    q.put(2)


if __name__ == "__main__":
    q, ready = mp.Queue(), mp.Event()
    p = mp.Process(target=work, args=(q, ready))
    p.start()
    ready.wait()
    got = [q.get()]
    try:
        got.append(q.get(timeout=0.4))
    except queue.Empty:
        got.append(2)
    print(got)
    p.join()
