"""Unpickling does not call __init__."""
# spawn: runs
# fork: runs
# meant: root1

from multiprocessing import Process


class Node:
    def __init__(self, name, *, level):
        self.name = name + str(level)


def show(node):
    print(node.name)


if __name__ == "__main__":
    process = Process(target=show, args=(Node("root", level=1),))
    process.start()
    process.join()
