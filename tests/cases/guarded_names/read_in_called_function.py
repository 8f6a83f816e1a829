"""`run` calls a function, that calls another, and that one reads the name."""
# spawn: child-fails NameError
# fork: runs
# meant: 30

import multiprocessing as mp


def scaled(n):
    return n * factor  # expect: SPN201


def report(n):
    print(scaled(n))


class Worker(mp.Process):
    def run(self):
        report(3)


if __name__ == "__main__":
    factor = 10
    w = Worker()
    w.start()
    w.join()
