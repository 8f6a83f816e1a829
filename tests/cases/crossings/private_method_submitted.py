"""A method with a mangled name is submitted to an executor."""
# spawn: parent-fails BrokenProcessPool
# fork: parent-fails BrokenProcessPool
# forkserver 3.10-3.14: parent-fails BrokenProcessPool
# forkserver 3.15+: child-fails BrokenProcessPool
# unfixable: no fix yet

from concurrent.futures import ProcessPoolExecutor
from functools import partial


class Squares:
    def __power(self, exponent, value):  # expect: SPN111
        return value**exponent

    def cube(self, value):
        with ProcessPoolExecutor(1) as executor:
            return executor.submit(partial(self.__power, 3), value).result()


if __name__ == "__main__":
    print(Squares().cube(2))
