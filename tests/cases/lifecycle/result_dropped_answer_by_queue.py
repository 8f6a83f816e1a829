"""Nobody asks for the result: the answer comes by a queue, for which the block waits."""
# spawn: runs
# fork: runs
# meant: 42

import multiprocessing


def answer(box):
    box.put(42)


if __name__ == "__main__":
    with multiprocessing.Manager() as manager:
        box = manager.Queue()
        with multiprocessing.Pool(1) as pool:
            pool.apply_async(answer, (box,))
            print(box.get())
