"""A dict whose attributes are its keys: only Python 3.10 asks it for what it has not."""
# spawn: runs
# spawn 3.10: parent-fails KeyError
# fork: runs
# settings: {"target-version": "3.10"}

from multiprocessing import Process


class Config(dict):
    def __getattr__(self, name):  # expect: SPN110
        return self[name]

    __setattr__ = dict.__setitem__


def show(config):
    print(config.port)


if __name__ == "__main__":
    config = Config()
    config.port = 80
    process = Process(target=show, args=(config,))
    process.start()
    process.join()
