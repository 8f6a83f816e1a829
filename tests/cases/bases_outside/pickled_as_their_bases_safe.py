"""A namespace and an OrderedDict of the project's own that pickle as their bases do."""
# spawn: runs
# fork: runs
# meant: {'a': 1} | x=1

from argparse import Namespace
from collections import OrderedDict
from multiprocessing import Process


class Settings(Namespace):
    def show(self):
        print(f"x={self.x}")


class Recent(OrderedDict):
    def show(self):
        print(dict(self))


if __name__ == "__main__":
    recent = Recent(a=1)
    for method in (recent.show, Settings(x=1).show):
        process = Process(target=method)
        process.start()
        process.join()
