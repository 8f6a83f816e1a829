"""A method with a mangled name is mapped over a pool."""
# spawn: hangs
# fork: hangs
# fixes: SPN111 safe
# raises SPN111 3.10+: AttributeError: 'Squares' object has no attribute '__square'

from multiprocessing import Pool


class Squares:
    def __square(self, value):  # expect: SPN111
        return value * value

    def all(self, values):
        with Pool(1) as pool:
            return pool.map(self.__square, values)


if __name__ == "__main__":
    print(Squares().all([1, 2]))
