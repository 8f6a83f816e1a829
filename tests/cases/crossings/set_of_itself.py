"""An object is in a set of its own, and its hash is made of an attribute."""
# spawn: child-fails AttributeError
# fork: runs
# unfixable: no fix yet

import multiprocessing as mp


class Key:
    def __init__(self, name):
        self.name = name
        self.peers = {self}

    def __hash__(self):
        return hash(self.name)  # expect: SPN112

    def __eq__(self, other):
        return self.name == other.name


def show(key):
    print(key.name, flush=True)


if __name__ == "__main__":
    p = mp.Process(target=show, args=(Key("k"),))
    p.start()
    p.join()
