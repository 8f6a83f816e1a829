"""A class is replaced by a subclass under the guard; run() makes an object of the class of the import."""
# spawn: child-fails AssertionError
# fork: runs
# meant: 2
# unfixable: the name means two things in the parent, and which one the child should have is not known

from multiprocessing import Process


class Unit:
    size = 1


class DoubleUnit(Unit):
    size = 2


class Worker(Process):
    def run(self):
        assert Unit().size == 2
        print(Unit().size)


if __name__ == "__main__":
    Unit = DoubleUnit  # expect: SPN207
    worker = Worker()
    worker.start()
    worker.join()
