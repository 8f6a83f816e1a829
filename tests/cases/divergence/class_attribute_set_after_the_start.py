"""The attribute of the class changes when the child has ended."""
# spawn: runs
# fork: runs
# meant: 1 | 5

import multiprocessing as mp


class Config:
    level = 1


def work():
    print(Config.level)


if __name__ == "__main__":
    p = mp.Process(target=work)
    p.start()
    p.join()
    Config.level = 5
    print(Config.level)
