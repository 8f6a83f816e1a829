"""A recorder opens its file through a path that is put together; a pool is given its method."""
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# meant: [2, 4]

import tempfile
from multiprocessing import Pool
from pathlib import Path


class Recorder:
    def __init__(self, directory):
        self.directory = Path(directory)
        self.stream = (self.directory / "run.log").open("a")  # expect: SPN106

    def double(self, number):
        return number * 2


def main():
    with tempfile.TemporaryDirectory() as directory, Pool(2) as pool:
        print(pool.map(Recorder(directory).double, [1, 2]))


if __name__ == "__main__":
    main()
