"""Each process fills the instance of the class for itself."""
# spawn: runs
# fork: runs
# meant: ['csv'] | ['csv', 'csv']

import multiprocessing as mp


class Registry:
    _instance = None

    @classmethod
    def get(cls):
        if cls._instance is None:
            cls._instance = cls()
        return cls._instance

    def __init__(self):
        self.formats = []
        self.level = 0


def fill():
    Registry.get().formats.append("csv")
    Registry.get().level = len(Registry.get().formats)


def work():
    del Registry.get().formats[:]
    fill()
    print(Registry.get().formats)


if __name__ == "__main__":
    fill()
    p = mp.Process(target=work)
    p.start()
    p.join()
    fill()
    print(Registry.get().formats)
