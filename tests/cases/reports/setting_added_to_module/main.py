"""The parent adds a setting to a module that has none of that name."""
# spawn: child-fails AttributeError
# fork: runs
# meant: sqlite

from multiprocessing import Process
import settings


def work():
    print(settings.DB)  # expect: SPN301


if __name__ == "__main__":
    settings.DB = "sqlite"
    p = Process(target=work)
    p.start()
    p.join()
