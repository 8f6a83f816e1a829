"""An OrderedDict of the project's own whose constructor needs an argument, mapped by a pool."""
# spawn: hangs TypeError
# fork: hangs TypeError
# unfixable: no fix yet

from collections import OrderedDict
from multiprocessing import Pool


class Recent(OrderedDict):
    def __init__(self, size):  # expect: SPN112
        super().__init__()
        self.size = size


def count(recent):
    return len(recent), recent.size


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(count, [Recent(3)]))
