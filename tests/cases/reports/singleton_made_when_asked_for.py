"""A singleton that each process makes when it is asked for."""
# spawn: runs
# fork: runs
# meant: conf conf

from multiprocessing import Process


class Conf:
    @classmethod
    def get(cls):
        if not hasattr(cls, "_inst"):
            cls._inst = cls()
        return cls._inst

    def name(self):
        return "conf"


def work():
    print(Conf.get().name(), Conf._inst.name())


if __name__ == "__main__":
    Conf.get()
    p = Process(target=work)
    p.start()
    p.join()
