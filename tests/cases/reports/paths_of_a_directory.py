"""A pool is given paths one by one, which come of looking into a directory."""
# spawn: runs
# fork: runs
# meant: ['a.txt', 'b.txt']

import tempfile
from multiprocessing import Pool
from pathlib import Path


def name_of(path):
    return path.name


def main():
    with tempfile.TemporaryDirectory() as name, Pool(2) as pool:
        directory = Path(name).resolve()
        for letter in "ab":
            (directory / f"{letter}.txt").write_text(letter)
        print(sorted(pool.map(name_of, directory.glob("*.txt"))))


if __name__ == "__main__":
    main()
