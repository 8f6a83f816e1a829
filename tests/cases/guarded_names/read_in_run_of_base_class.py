"""`run` calls the `run` of the base class, which reads the name."""
# spawn: child-fails NameError
# fork: runs
# meant: before | 7

import multiprocessing as mp


class Base(mp.Process):
    def run(self):
        print(number)  # expect: SPN201


class Worker(Base):
    def run(self):
        super().run()
        print("before")


if __name__ == "__main__":
    number = 7
    w = Worker()
    w.start()
    w.join()
