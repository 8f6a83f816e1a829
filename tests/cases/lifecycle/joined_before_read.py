"""The parent joins a child that has put much into a queue, and reads afterwards."""
# spawn: hangs
# fork: hangs
# fixes: SPN509 safe

import multiprocessing


def load(queue):
    queue.put("x" * 1_000_000)


if __name__ == "__main__":
    queue = multiprocessing.Queue()
    loader = multiprocessing.Process(target=load, args=(queue,))
    loader.start()
    loader.join()  # expect: SPN509
    print(len(queue.get()))
