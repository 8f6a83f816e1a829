"""The parent sets an attribute of an object that the module makes; the child makes another such object."""
# spawn: child-fails AssertionError
# fork: runs
# meant: 7
# fixes: SPN301 unsafe

import multiprocessing as mp


class Settings:
    def __init__(self):
        self.level = 1
        self.seen = []


settings = Settings()


def work():
    assert settings.level == 7  # expect: SPN301
    print(settings.level)


if __name__ == "__main__":
    settings.level = 7
    p = mp.Process(target=work)
    p.start()
    p.join()
