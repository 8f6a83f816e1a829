"""A class whose __new__ needs a name is an argument."""
# spawn: child-fails TypeError
# fork: runs
# meant: root
# fixes: SPN112 safe
# raises SPN112 3.10+: TypeError: Node.__new__() missing 1 required positional argument: 'name'

from multiprocessing import Process


class Node:
    def __new__(cls, name):  # expect: SPN112
        made = super().__new__(cls)
        made.name = name
        return made


def show(node):
    print(node.name)


if __name__ == "__main__":
    process = Process(target=show, args=(Node("root"),))
    process.start()
    process.join()
