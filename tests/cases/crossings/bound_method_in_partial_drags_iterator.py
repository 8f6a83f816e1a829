"""A method in a partial takes along the generator of its object."""
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# fixes: SPN106 safe
# meant: 3
# raises SPN106 3.10-3.13: TypeError: cannot pickle 'generator' object

from concurrent.futures import ProcessPoolExecutor
from functools import partial


def ticks():
    tick = 0
    while True:
        yield tick
        tick += 1


class Clock:
    def __init__(self):
        self.ticks = ticks()  # expect: SPN106

    def add(self, first, second):
        return first + second


if __name__ == "__main__":
    clock = Clock()
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(partial(clock.add, 1), 2).result())
