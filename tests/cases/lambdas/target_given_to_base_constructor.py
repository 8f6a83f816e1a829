"""A Process subclass hands a lambda to the constructor of Process."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: hello

import multiprocessing as mp


class Greeter(mp.Process):
    def __init__(self):
        super().__init__(target=lambda: print("hello"))  # expect: SPN101


if __name__ == "__main__":
    g = Greeter()
    g.start()
    g.join()
