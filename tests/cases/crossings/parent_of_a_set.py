"""A node is sent that has its children, which know it, in a set by their names; and one that is hashed as it is."""
# spawn: runs
# fork: runs
# meant: root 1 | 1

from multiprocessing import Process


class Node:
    def __init__(self, name, parent=None):
        self.name = name
        self.parent = parent
        self.children = set()

    def __hash__(self):
        return hash(self.name)

    def __eq__(self, other):
        return self.name == other.name


class Plain:
    def __init__(self):
        self.peers = {self}


def show(node, plain):
    print(node.name, len(node.children), flush=True)
    print(len(plain.peers), flush=True)


if __name__ == "__main__":
    root = Node("root")
    leaf = Node("leaf", root)
    root.children.add(leaf)
    p = Process(target=show, args=(root, Plain()))
    p.start()
    p.join()
