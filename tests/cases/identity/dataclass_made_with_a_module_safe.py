"""Classes made by make_dataclass that are told their module, which all Pythons take."""
# spawn: runs
# fork: runs
# meant: 3 | 4

from dataclasses import make_dataclass
from multiprocessing import Process

Row = make_dataclass("Row", [("number", int)], namespace={"__module__": __name__})
Line = make_dataclass("Line", [("number", int)])
Line.__module__ = __name__


def show(row):
    print(row.number)


if __name__ == "__main__":
    for made in (Row(3), Line(4)):
        process = Process(target=show, args=(made,))
        process.start()
        process.join()
