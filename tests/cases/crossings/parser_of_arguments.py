"""An ArgumentParser in a Process, which pickles since Python 3.14."""
# spawn: parent-fails AttributeError
# spawn 3.14+: runs
# fork: runs
# meant: 2
# fixes: SPN104 safe

from argparse import ArgumentParser
from multiprocessing import Process


class Doubler(Process):
    def __init__(self):
        super().__init__()
        self.parser = ArgumentParser()  # expect: SPN104
        self.parser.add_argument("--number", type=int, default=1)
        self.number = self.parser.parse_args([]).number

    def run(self):
        print(2 * self.number)


if __name__ == "__main__":
    doubler = Doubler()
    doubler.start()
    doubler.join()
