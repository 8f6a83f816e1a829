"""A temporary directory made while a module is imported; children write into one of their own."""
# spawn: parent-fails AssertionError
# fork: runs
# unfixable: what starts the workers is in another module
import os
from concurrent import futures

import workdir
from convert import convert


def main():
    with futures.ProcessPoolExecutor(max_workers=1) as executor:
        list(executor.map(convert, ["a", "b"]))
    names = sorted(os.listdir(workdir.WORK))
    print(names)
    assert names == ["a.out", "b.out"]


if __name__ == "__main__":
    main()
