"""A class defined in a function under a global name, which the child's import binds too."""
# spawn: runs
# fork: runs
# meant: 3

from multiprocessing import Process


def define():
    global Point

    class Point:
        def __init__(self, x):
            self.x = x


define()


def show(point):
    print(point.x)


if __name__ == "__main__":
    process = Process(target=show, args=(Point(3),))
    process.start()
    process.join()
