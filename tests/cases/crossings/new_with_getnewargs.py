"""The object says with which arguments it is made again."""
# spawn: runs
# fork: runs
# meant: root

from multiprocessing import Process


class Node:
    def __new__(cls, name):
        made = super().__new__(cls)
        made.name = name
        return made

    def __getnewargs__(self):
        return (self.name,)


def show(node):
    print(node.name)


if __name__ == "__main__":
    process = Process(target=show, args=(Node("root"),))
    process.start()
    process.join()
