"""Names that begin with an underscore are refused at once."""
# spawn: runs
# fork: runs
# meant: ABC

from multiprocessing import Process


class Proxy:
    def __init__(self, inner):
        self._inner = inner

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self._inner, name)


def show(proxy):
    print(proxy.upper())


if __name__ == "__main__":
    process = Process(target=show, args=(Proxy("abc"),))
    process.start()
    process.join()
