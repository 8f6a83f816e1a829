"""The child makes an object whose constructor reads the name."""
# spawn: child-fails NameError
# fork: runs
# meant: 7

import multiprocessing as mp


class Box:
    def __init__(self):
        self.n = number  # expect: SPN201


def work():
    print(Box().n)


if __name__ == "__main__":
    number = 7
    p = mp.Process(target=work)
    p.start()
    p.join()
