"""A dataclass instance as the configuration, its fields replaced by main()."""
# spawn: parent-fails AssertionError
# fork: runs
from multiprocessing import Pool

from settings import CONFIG
from work import chunk_size


def main():
    CONFIG.chunk = 8
    with Pool(1) as pool:
        assert pool.map(chunk_size, [0]) == [8]


if __name__ == "__main__":
    main()
