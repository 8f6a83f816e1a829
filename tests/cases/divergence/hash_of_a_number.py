"""Numbers and tuples of them hash alike in each process; so do checksums of strings."""
# spawn: runs
# fork: runs
# meant: True True

import multiprocessing as mp
import zlib


def work(number, expected, crc):
    print(hash((number, 2)) == expected, zlib.crc32(b"word") == crc)


if __name__ == "__main__":
    p = mp.Process(target=work, args=(1, hash((1, 2)), zlib.crc32(b"word")))
    p.start()
    p.join()
