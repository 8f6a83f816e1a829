"""A lambda in a class body is looked up by the name `<lambda>` when it is sent as a bound method."""
# spawn: child-fails AttributeError
# fork: runs
# meant: 7

import multiprocessing as mp


class Box:
    n = 7
    show = lambda self: print(self.n)  # expect: SPN101


if __name__ == "__main__":
    box = Box()
    p = mp.Process(target=box.show)
    p.start()
    p.join()
