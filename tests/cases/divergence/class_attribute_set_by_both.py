"""Parent and child set the attribute of the class before they read it."""
# spawn: runs
# fork: runs
# meant: 5 | 5

import multiprocessing as mp


class Config:
    level = 1


def configure():
    Config.level = 5


def work():
    configure()
    print(Config.level)


if __name__ == "__main__":
    configure()
    print(Config.level)
    p = mp.Process(target=work)
    p.start()
    p.join()
