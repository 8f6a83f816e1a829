"""A subclass of ConfigParser with one more plain attribute."""
# spawn: runs
# fork: runs
# meant: v {'a': 1}

import configparser
from multiprocessing import Process


class Conf(configparser.ConfigParser):
    def __init__(self, **kw):
        super().__init__(**kw)
        self.extra = {"a": 1}


def use(c):
    print(c.get("s", "k"), c.extra)


if __name__ == "__main__":
    c = Conf()
    c.read_string("[s]\nk = v\n")
    p = Process(target=use, args=(c,))
    p.start()
    p.join()
