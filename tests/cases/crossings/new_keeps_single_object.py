"""A class with one object for all gives it back from __new__."""
# spawn: runs
# fork: runs
# meant: 3

from multiprocessing import Process


class Settings:
    only = None

    def __new__(cls):
        if cls.only is None:
            cls.only = super().__new__(cls)
            cls.only.level = 3
        return cls.only


def show(settings):
    print(settings.level)


if __name__ == "__main__":
    process = Process(target=show, args=(Settings(),))
    process.start()
    process.join()
