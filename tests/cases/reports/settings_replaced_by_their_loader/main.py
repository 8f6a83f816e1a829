"""The configuration object is replaced as a whole by its loader."""
# spawn: parent-fails AssertionError
# fork: runs
from multiprocessing import Pool

import settings
from work import chunk_size


def main():
    settings.load({"chunk": 8})
    with Pool(1) as pool:
        assert pool.map(chunk_size, [0]) == [8]


if __name__ == "__main__":
    main()
