"""A proxy hands every unknown name to an object that it does not have yet."""
# spawn: child-fails RecursionError
# fork: runs
# meant: ABC
# fixes: SPN110 safe

from multiprocessing import Process


class Proxy:
    def __init__(self, inner):
        self.inner = inner

    def __getattr__(self, name):
        return getattr(self.inner, name)  # expect: SPN110


def show(proxy):
    print(proxy.upper())


if __name__ == "__main__":
    process = Process(target=show, args=(Proxy("abc"),))
    process.start()
    process.join()
