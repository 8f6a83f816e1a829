"""Dicts whose attributes are their keys, and which answer rightly or are never asked on newer Pythons."""
# spawn: runs
# fork: runs
# meant: 80 | 81 | 82 | 83

from multiprocessing import Process


class Careful(dict):
    def __init__(self, **values):
        super().__init__(**values)
        self.order = list(values)

    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None


class Itself(dict):
    def __init__(self, **values):
        super().__init__(**values)
        self.__dict__ = self


class Told(dict):
    def __init__(self, **values):
        super().__init__(**values)
        self.order = list(values)

    def __getattr__(self, name):
        return self[name]

    def __reduce__(self):
        return Told._made, (dict(self),)

    @staticmethod
    def _made(values):
        return Told(**values)


class Refusing(dict):
    def __init__(self, **values):
        super().__init__(**values)
        self.order = list(values)

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return self.get(name)


def show(config):
    print(config.port, flush=True)


if __name__ == "__main__":
    for config in (Careful(port=80), Itself(port=81), Told(port=82), Refusing(port=83)):
        process = Process(target=show, args=(config,))
        process.start()
        process.join()
