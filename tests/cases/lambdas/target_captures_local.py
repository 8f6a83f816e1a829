"""A lambda target that reads a local name of its function."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: hello Ann

import multiprocessing as mp


def greet(name):
    p = mp.Process(target=lambda: print("hello", name))  # expect: SPN101
    p.start()
    p.join()


if __name__ == "__main__":
    greet("Ann")
