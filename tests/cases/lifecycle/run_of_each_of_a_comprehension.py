"""Workers are run where they were to be started."""
# spawn: parent-fails AssertionError
# fork: parent-fails AssertionError
import os
import multiprocessing


class Worker(multiprocessing.Process):
    def __init__(self, queue):
        super(Worker, self).__init__()
        self.queue = queue

    def run(self):
        self.queue.put(os.getpid())


def main():
    queue = multiprocessing.Queue()
    workers = [Worker(queue) for _ in range(2)]
    for worker in workers:
        worker.run()  # expect: SPN502
    assert os.getpid() not in [queue.get() for _ in workers]


if __name__ == "__main__":
    main()
