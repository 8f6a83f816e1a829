"""A function called at module level runs a command, in the child as well."""
# spawn: parent-fails AssertionError
# fork: runs
# meant: 1
# unfixable: a function does it, and not every call of that is for the parent only

import os
from multiprocessing import Process

here = os.path.dirname(os.path.abspath(__file__))
notes = os.path.join(here, "notes")


def prepare():
    os.mkdir(notes) if not os.path.exists(notes) else None
    os.system(f"mkdir {os.path.join(notes, str(os.getpid()))}")  # expect: SPN307


prepare()


def work():
    pass


if __name__ == "__main__":
    p = Process(target=work)
    p.start()
    p.join()
    count = len(os.listdir(notes))
    assert count == 1, count
    print(count)
