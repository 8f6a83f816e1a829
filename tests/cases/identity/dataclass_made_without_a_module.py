"""A class made by make_dataclass, which did not know its module before Python 3.12."""
# spawn: runs
# spawn 3.10-3.11: parent-fails PicklingError
# fork: runs
# meant: 3
# unfixable: no fix yet

from dataclasses import make_dataclass
from multiprocessing import Process

Row = make_dataclass("Row", [("number", int)])  # expect: SPN109


def show(row):
    print(row.number)


if __name__ == "__main__":
    process = Process(target=show, args=(Row(3),))
    process.start()
    process.join()
