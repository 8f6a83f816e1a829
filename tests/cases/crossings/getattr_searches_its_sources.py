"""Names are looked for in several objects that a list in an attribute holds."""
# spawn: child-fails RecursionError
# fork: runs
# meant: 3
# fixes: SPN110 safe

from multiprocessing import Process


class Limits:
    age = 3


class Record:
    def __init__(self, sources):
        self.sources = sources

    def __getattr__(self, name):
        for source in self.sources:  # expect: SPN110
            if hasattr(source, name):
                return getattr(source, name)
        return object.__getattribute__(self, name)


def show(record):
    print(record.age)


if __name__ == "__main__":
    process = Process(target=show, args=(Record([Limits()]),))
    process.start()
    process.join()
