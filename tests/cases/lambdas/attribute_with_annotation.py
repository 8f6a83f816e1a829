"""A lambda kept in an annotated attribute."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: abc

import multiprocessing
from collections.abc import Callable


class Cleaner(multiprocessing.Process):
    def __init__(self) -> None:
        multiprocessing.Process.__init__(self)
        self.clean: Callable[[str], str] = lambda text: text.strip()  # expect: SPN101

    def run(self) -> None:
        print(self.clean("  abc "))


if __name__ == "__main__":
    cleaner = Cleaner()
    cleaner.start()
    cleaner.join()
