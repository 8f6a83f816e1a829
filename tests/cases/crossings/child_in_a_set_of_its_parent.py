"""A node is sent that knows its parent, which has it in a set by its name."""
# spawn: child-fails AttributeError
# fork: runs
# unfixable: no fix yet

from multiprocessing import Process


class Node:
    def __init__(self, name, parent=None):
        self.name = name
        self.parent = parent
        self.children = set()

    def __hash__(self):
        return hash((Node, self.name))  # expect: SPN112

    def __eq__(self, other):
        return self.name == other.name


def show(node):
    print(node.name, node.parent.name, flush=True)


if __name__ == "__main__":
    root = Node("root")
    leaf = Node("leaf", root)
    root.children.add(leaf)
    p = Process(target=show, args=(leaf,))
    p.start()
    p.join()
