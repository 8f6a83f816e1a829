"""A start that depends on the platform, which is the child's as well, and on no main guard."""
# spawn: child-fails RuntimeError
# forkserver 3.14: parent-fails ConnectionResetError|EOFError
# fork: runs
# meant: work
# fixes: SPN401 safe

import platform
from multiprocessing import Process


def work():
    print("work")


if platform.system().lower() != "plan9":
    process = Process(target=work)
    process.start()  # expect: SPN401
    process.join()
