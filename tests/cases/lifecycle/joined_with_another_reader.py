"""Another child reads what is put, and a queue of a manager holds everything."""
# spawn: runs
# fork: runs
# meant: 400000 | 400000

import multiprocessing


def load(queue):
    queue.put("x" * 400_000)


def measure(queue):
    print(len(queue.get()), flush=True)


if __name__ == "__main__":
    queue = multiprocessing.Queue()
    children = [multiprocessing.Process(target=target, args=(queue,)) for target in (load, measure)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    with multiprocessing.Manager() as manager:
        kept = manager.Queue()
        child = multiprocessing.Process(target=load, args=(kept,))
        child.start()
        child.join()
        measure(kept)
