"""A lock in a subclass of ConfigParser."""
# spawn: parent-fails TypeError
# fork: runs
# meant: use

import threading, multiprocessing
from configparser import ConfigParser


class Cfg(ConfigParser):
    def __init__(self):
        super().__init__()
        self.lock = threading.RLock()  # expect: SPN104


def use(c):
    print("use")


if __name__ == "__main__":
    p = multiprocessing.Process(target=use, args=(Cfg(),))
    p.start()
    p.join()
