"""The configuration is replaced by the parent and by an initializer of the workers."""
# spawn: runs
# fork: runs
# meant: [9]
from dataclasses import dataclass
from multiprocessing import Pool


@dataclass
class Config:
    chunk: int = 4


config = Config()


def use(other):
    global config
    config = other


def work(n):
    return n * config.chunk


def main():
    use(Config(chunk=9))
    with Pool(1, use, (config,)) as pool:
        print(pool.map(work, [1]))


if __name__ == "__main__":
    main()
