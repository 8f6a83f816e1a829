"""A class method of a Process subclass fills a dict in the class body; run() finds it empty."""
# spawn: child-fails KeyError
# fork: runs
# meant: 8

import multiprocessing


class Worker(multiprocessing.Process):
    options = {}

    @classmethod
    def configure(cls, name, value):
        cls.options[name] = value

    def run(self):
        print(self.options["width"])  # expect: SPN305


if __name__ == "__main__":
    Worker.configure("width", 8)
    worker = Worker()
    worker.start()
    worker.join()
