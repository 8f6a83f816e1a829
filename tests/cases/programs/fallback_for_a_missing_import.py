"""What stands in for a module that is not installed is not what crosses."""
# spawn: runs
# fork: runs
# meant: 4.0

from multiprocessing import Process

try:
    from math import sqrt as root
except ImportError:
    root = lambda x: x**0.5


def show(function):
    print(function(16))


if __name__ == "__main__":
    process = Process(target=show, args=(root,))
    process.start()
    process.join()
