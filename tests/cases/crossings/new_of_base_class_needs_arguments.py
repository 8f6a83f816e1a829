"""The __new__ of a base class needs two arguments."""
# spawn: child-fails TypeError
# fork: runs
# meant: 3
# fixes: SPN112 safe
# raises SPN112 3.10+: TypeError: Pair.__new__() missing 2 required positional arguments: 'first' and 'second'

from multiprocessing import Process


class Pair:
    def __new__(cls, first, second):  # expect: SPN112
        made = object.__new__(cls)
        made.first, made.second = first, second
        return made


class Range(Pair):
    def size(self):
        return self.second - self.first


def show(span):
    print(span.size())


if __name__ == "__main__":
    process = Process(target=show, args=(Range(1, 4),))
    process.start()
    process.join()
