"""`run` calls a method of the class that reads the name."""
# spawn: child-fails NameError
# fork: runs
# meant: 30

import multiprocessing as mp


class Worker(mp.Process):
    def run(self):
        print(self.scaled(3))

    def scaled(self, n):
        return n * factor  # expect: SPN201


if __name__ == "__main__":
    factor = 10
    w = Worker()
    w.start()
    w.join()
