"""The parent waits for a while only, and then reads."""
# spawn: runs
# fork: runs
# meant: 200000

import multiprocessing


def load(queue):
    queue.put("x" * 200_000)


if __name__ == "__main__":
    queue = multiprocessing.Queue()
    child = multiprocessing.Process(target=load, args=(queue,))
    child.start()
    child.join(0.5)
    print(len(queue.get()))
    child.join()
