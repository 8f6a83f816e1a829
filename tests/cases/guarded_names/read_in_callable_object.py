"""The target is an object whose `__call__` reads the name."""
# spawn: child-fails NameError
# fork: runs
# meant: 7

import multiprocessing as mp


class Show:
    def __call__(self):
        print(number)  # expect: SPN201


if __name__ == "__main__":
    number = 7
    p = mp.Process(target=Show())
    p.start()
    p.join()
