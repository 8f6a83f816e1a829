"""A function inside `run` reads the name."""
# spawn: child-fails NameError
# fork: runs
# meant: 13

import multiprocessing as mp


class Worker(mp.Process):
    def run(self):
        def shifted(n):
            return n + offset  # expect: SPN201

        print(shifted(3))


if __name__ == "__main__":
    offset = 10
    w = Worker()
    w.start()
    w.join()
