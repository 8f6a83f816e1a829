"""A class of the program's own that has the names of multiprocessing."""
# spawn: runs
# fork: runs
# meant: 4 | 5

import multiprocessing


class Process:
    def __init__(self, target=None):
        self.target = target

    def start(self):
        self.target()


class Worker(Process):
    def __init__(self):
        super().__init__(lambda: print(value))


if __name__ == "__main__":
    value = 4
    Worker().start()
    Process(target=lambda: print(5)).start()
    multiprocessing.active_children()
