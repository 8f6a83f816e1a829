"""A function joins its process and returns what it takes from the queue."""
# spawn: hangs
# fork: hangs
# fixes: SPN509 safe
# meant: 100000
from multiprocessing import Process, Queue


def work(queue, size):
    queue.put(bytes(size))


def measured(size):
    queue = Queue()
    process = Process(target=work, args=(queue, size))
    process.start()
    process.join()  # expect: SPN509
    return queue.get()


if __name__ == "__main__":
    print(len(measured(100_000)))
