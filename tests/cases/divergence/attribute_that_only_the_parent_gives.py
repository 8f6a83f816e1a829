"""A settings object that gets an attribute in the parent, and has none in the child."""
# spawn: child-fails AttributeError
# fork: runs
# unfixable: when the child should get the attribute is not known

from multiprocessing import Process
from types import SimpleNamespace


class Settings:
    pass


settings = Settings()
paths = SimpleNamespace(data=".")


def work():
    print(settings.limit)  # expect: SPN301


def show():
    print(paths.data)  # expect: SPN301


if __name__ == "__main__":
    settings.limit = 3
    paths.data = "/tmp"
    for target in (show, work):
        process = Process(target=target)
        process.start()
        process.join()
