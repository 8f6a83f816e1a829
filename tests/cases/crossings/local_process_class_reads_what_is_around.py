"""A Process subclass in a function reads the function's variables; one of its own attributes has the same name."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# fixes: SPN103 safe
# meant: [30, 40]

from multiprocessing import Process, Queue


def process_all(items, factor):
    out = Queue()
    offset = factor * 2

    class Worker(Process):  # expect: SPN103
        def __init__(self, item):
            super().__init__()
            self.item = item
            self.offset = 0

        def compute(self, values):
            scaled = [value * factor for value in values]
            return scaled[0] + offset

        def run(self):
            # what it comes to
            out.put(self.compute([self.item]))

    workers = [Worker(item) for item in items]
    for worker in workers:
        worker.start()
    results = sorted(out.get(timeout=30) for _ in workers)
    for worker in workers:
        worker.join()
    return results


if __name__ == "__main__":
    print(process_all([1, 2], 10))
