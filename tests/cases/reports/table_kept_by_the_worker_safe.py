"""The worker object sets the global where it is used."""
# spawn: runs
# fork: runs
# meant: 2
import multiprocessing

routes = None


class Worker:
    def __init__(self, table):
        self.table = table

    def __call__(self, path):
        global routes
        routes = self.table
        print(lookup(path), flush=True)


def lookup(path):
    return routes[path]


if __name__ == "__main__":
    worker = multiprocessing.Process(target=Worker({"/b": 2}), args=("/b",))
    worker.start()
    worker.join()
