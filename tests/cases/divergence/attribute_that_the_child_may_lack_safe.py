"""Attributes that the parent gives an object, and that the child asks for first, gets handed over, or finds equal."""
# spawn: runs
# fork: runs
# meant: 3 | quiet | 5

from multiprocessing import Process


class Settings:
    verbose = False


settings = Settings()
other = Settings()


def work(given):
    print(settings.limit if hasattr(settings, "limit") else given.limit)
    print("verbose" if settings.verbose else "quiet")
    other.size = given.limit + 2
    print(other.size)


if __name__ == "__main__":
    given = Settings()
    given.limit = settings.limit = 3
    settings.verbose = False
    other.size = 5
    process = Process(target=work, args=(given,))
    process.start()
    process.join()
