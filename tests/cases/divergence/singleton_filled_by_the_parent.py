"""A class keeps its one instance; the parent fills that instance, and the child's class makes an empty one."""
# spawn: child-fails AssertionError
# fork: runs
# meant: ['csv']

import multiprocessing as mp


class Registry:
    _instance = None

    @classmethod
    def get(cls):
        if cls._instance is None:
            cls._instance = cls()
            cls._instance.formats = []
        return cls._instance


def work():
    assert Registry.get().formats == ["csv"]  # expect: SPN305
    print(Registry.get().formats)


if __name__ == "__main__":
    Registry.get().formats.append("csv")
    p = mp.Process(target=work)
    p.start()
    p.join()
