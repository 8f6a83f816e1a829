"""The parent sets an attribute of the instance, which travels with it; the class keeps its default."""
# spawn: runs
# fork: runs
# meant: 5

import multiprocessing as mp


class Config:
    level = 1


def work(config):
    print(config.level)


if __name__ == "__main__":
    config = Config()
    config.level = 5
    p = mp.Process(target=work, args=(config,))
    p.start()
    p.join()
