"""An event in the body of a Process subclass: the child sets that of the class it has imported."""
# spawn: parent-fails AssertionError
# fork: runs
# meant: True

import multiprocessing


class Worker(multiprocessing.Process):
    done = multiprocessing.Event()  # expect: SPN310

    def run(self):
        self.done.set()


if __name__ == "__main__":
    worker = Worker()
    worker.start()
    worker.join()
    assert worker.done.is_set()
    print(worker.done.is_set())
