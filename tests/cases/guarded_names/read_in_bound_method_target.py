"""The target is a method of an object."""
# spawn: child-fails NameError
# fork: runs
# meant: box 10

import multiprocessing as mp


class Box:
    def __init__(self, name):
        self.name = name

    def show(self):
        print(self.name, factor)  # expect: SPN201


if __name__ == "__main__":
    factor = 10
    box = Box("box")
    p = mp.Process(target=box.show)
    p.start()
    p.join()
