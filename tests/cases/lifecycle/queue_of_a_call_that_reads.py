"""The call that makes a queue waits for what the child puts into it."""
# spawn: runs
# fork: runs
# meant: answer

import multiprocessing


def work(queue):
    queue.put("answer")


def ask():
    queue = multiprocessing.Queue()
    child = multiprocessing.Process(target=work, args=(queue,))
    child.start()
    return queue.get()


if __name__ == "__main__":
    print(ask())
