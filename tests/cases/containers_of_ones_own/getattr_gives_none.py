"""A dict whose `__getattr__` gives None for what is not there, mapped by a pool."""
# spawn: hangs TypeError
# spawn 3.10: parent-fails TypeError
# fork: hangs TypeError
# fork 3.10: parent-fails TypeError

from multiprocessing import Pool


class Record(dict):
    def __init__(self, **values):
        super().__init__(**values)
        self.tags = []

    def __getattr__(self, name):  # expect: SPN110
        return self.get(name)


def size(record):
    return record.size


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(size, [Record(size=3)]))
