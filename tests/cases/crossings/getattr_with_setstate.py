"""The class has a __setstate__, so nobody asks for it."""
# spawn: runs
# fork: runs
# meant: ['ABC']

from multiprocessing import Pool


class Proxy:
    def __init__(self, inner):
        self.inner = inner

    def __getattr__(self, name):
        return getattr(self.inner, name)

    def __getstate__(self):
        return {"inner": self.inner}

    def __setstate__(self, state):
        self.__dict__.update(state)


def shout(proxy):
    return proxy.upper()


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(shout, [Proxy("abc")]))
