"""One object of a class that cannot be iterated over."""
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# fixes: SPN504 safe
# meant: 4
# raises SPN504 3.10+: TypeError: 'Settings' object is not iterable

from multiprocessing import Process


class Settings:
    def __init__(self, depth):
        self.depth = depth


def search(settings):
    print(settings.depth)


def main():
    settings = Settings(4)
    process = Process(target=search, name="searcher", args=(settings))  # expect: SPN504
    process.start()
    process.join()


if __name__ == "__main__":
    main()
