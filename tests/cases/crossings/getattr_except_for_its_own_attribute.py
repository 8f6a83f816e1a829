"""The one attribute that __getattr__ needs is excepted by name."""
# spawn: runs
# fork: runs
# meant: abc

from multiprocessing import Process


class Proxy:
    def __init__(self, inner):
        self.inner = inner

    def __getattr__(self, name):
        if name != "inner":
            return getattr(self.inner, name)
        return None


def show(proxy):
    print(proxy.inner)


if __name__ == "__main__":
    process = Process(target=show, args=(Proxy("abc"),))
    process.start()
    process.join()
