"""A process class of one context keeps a queue of another."""
# spawn: parent-fails RuntimeError
# fork: parent-fails RuntimeError
# spawn 3.10: parent-fails Empty
# fork 3.10: parent-fails Empty
# windows: parent-fails ValueError
# fixes: SPN403 unsafe
# meant: 1
# fixes: SPN404 unsafe

import multiprocessing

forking = multiprocessing.get_context("fork")  # expect: SPN404
spawning = multiprocessing.get_context("spawn")


class Worker(spawning.Process):
    def __init__(self):
        super().__init__()
        self.results = forking.Queue()  # expect: SPN403

    def run(self):
        self.results.put(1)


if __name__ == "__main__":
    worker = Worker()
    worker.start()
    print(worker.results.get(timeout=2))
    worker.join()
