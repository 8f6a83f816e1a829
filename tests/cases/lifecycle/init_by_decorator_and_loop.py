"""Code that is hard to follow calls the inherited constructor."""
# spawn: runs
# fork: runs
# meant: decorated 1 | looped 2

import functools
from multiprocessing import Process


def starts_ready(function):
    @functools.wraps(function)
    def wrapper(self, *args):
        Process.__init__(self)
        return function(self, *args)

    return wrapper


class Decorated(Process):
    @starts_ready
    def __init__(self, number):
        self.number = number

    def run(self):
        print("decorated", self.number)


class Looped(Process):
    def __init__(self, number):
        for base in type(self).__mro__[1:2]:
            base.__init__(self)
        self.number = number

    def run(self):
        print("looped", self.number)


if __name__ == "__main__":
    for made in (Decorated(1), Looped(2)):
        made.start()
        made.join()
