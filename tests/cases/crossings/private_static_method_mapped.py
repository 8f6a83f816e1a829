"""A static method with a mangled name is mapped over a pool."""
# spawn 3.10-3.14: parent-fails PicklingError
# spawn 3.15+: runs
# fork 3.10-3.14: parent-fails PicklingError
# fork 3.15+: runs
# meant: [1, 4]
# fixes: SPN111 safe
# raises SPN111 3.10-3.13: _pickle.PicklingError: Can't pickle <function Squares.__square at …>: attribute lookup Squares.__square on __main__ failed

from multiprocessing import Pool


class Squares:
    @staticmethod
    def __square(value):  # expect: SPN111
        return value * value

    def all(self, values):
        with Pool(1) as pool:
            return pool.map(self.__square, values)


if __name__ == "__main__":
    print(Squares().all([1, 2]))
