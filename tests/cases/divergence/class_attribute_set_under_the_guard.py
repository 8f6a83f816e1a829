"""An attribute of a class is set under the guard; the child has the value of the class body."""
# spawn: child-fails AssertionError
# fork: runs
# meant: 5
# fixes: SPN305 unsafe

import multiprocessing as mp


class Config:
    level = 1


def work():
    assert Config.level == 5  # expect: SPN305
    print(Config.level)


if __name__ == "__main__":
    Config.level = 5
    p = mp.Process(target=work)
    p.start()
    p.join()
