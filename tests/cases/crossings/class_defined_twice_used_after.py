"""The object is of the class that its name leads to."""
# spawn: runs
# fork: runs
# meant: 3

from multiprocessing import Process


class Job:
    pass


class Job(Job):
    def __init__(self, size):
        self.size = size


def show(given):
    print(given.size)


if __name__ == "__main__":
    process = Process(target=show, args=(Job(3),))
    process.start()
    process.join()
