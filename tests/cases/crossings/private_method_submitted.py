"""A method with a mangled name is submitted to an executor."""
# spawn: child-fails AttributeError
# fork: child-fails AttributeError
# fixes: SPN111 safe
# raises SPN111 3.10+: AttributeError: 'Squares' object has no attribute '__power'

from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial


class Squares:
    def __power(self, exponent, value):  # expect: SPN111
        return value**exponent

    def cube(self, value):
        with ProcessPoolExecutor(1) as executor:
            return executor.submit(partial(self.__power, 3), value).result()


if __name__ == "__main__":
    try:
        print(Squares().cube(2))
    except BrokenProcessPool:
        print("broken")
