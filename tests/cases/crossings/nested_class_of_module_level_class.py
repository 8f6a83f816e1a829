"""A class nested in a class at module level has a name that leads to it."""
# spawn: runs
# fork: runs
# meant: green

from multiprocessing import Process


class Tree:
    class Leaf:
        def __init__(self, colour):
            self.colour = colour


def show(leaf):
    print(leaf.colour)


if __name__ == "__main__":
    process = Process(target=show, args=(Tree.Leaf("green"),))
    process.start()
    process.join()
