"""A dict whose `__getattr__` looks its names up as keys, with an attribute beside them."""
# spawn: child-fails KeyError
# spawn 3.10: parent-fails KeyError
# fork: runs
# meant: 80 ['port']

from multiprocessing import Process


class Config(dict):
    def __init__(self, **values):
        super().__init__(**values)
        self.order = list(values)

    def __getattr__(self, name):  # expect: SPN110
        return self[name]


def show(config):
    print(config.port, config.order)


if __name__ == "__main__":
    process = Process(target=show, args=(Config(port=80),))
    process.start()
    process.join()
