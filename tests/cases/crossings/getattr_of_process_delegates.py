"""A Process subclass hands names to its settings."""
# spawn: child-fails RecursionError
# fork: runs
# meant: 3
# fixes: SPN110 safe

from multiprocessing import Process


class Settings:
    level = 3


class Worker(Process):
    def __init__(self):
        super().__init__()
        self.settings = Settings()

    def __getattr__(self, name):
        settings = self.settings  # expect: SPN110
        return getattr(settings, name)

    def run(self):
        print(self.level)


if __name__ == "__main__":
    worker = Worker()
    worker.start()
    worker.join()
