"""A patch is started before one child and stopped before the next, which wants the original."""
# spawn: child-fails AssertionError
# fork: runs
# unfixable: no fix yet

import multiprocessing as mp
import platform
from unittest import mock


def first():
    assert platform.node() == "test"


def second():
    assert platform.system() != "test"


def run(target):
    p = mp.Process(target=target)
    p.start()
    p.join()


if __name__ == "__main__":
    node = mock.patch("platform.node", lambda: "test")
    node.start()  # expect: SPN308
    run(first)
    node.stop()
    system = mock.patch("platform.system", lambda: "test")
    system.start()
    system.stop()
    run(second)
