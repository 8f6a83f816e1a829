"""None stays None."""
# spawn: runs
# fork: runs
# meant: 1 | end

import multiprocessing as mp

UNUSED = object()


def work(queue):
    while (item := queue.get(timeout=10)) is not None:
        print(item if item is not UNUSED else "")
    print("end")


if __name__ == "__main__":
    queue = mp.Queue()
    p = mp.Process(target=work, args=(queue,))
    p.start()
    queue.put(1)
    queue.put(None)
    p.join()
