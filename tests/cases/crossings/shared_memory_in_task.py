"""A block of shared memory pickles as its name."""
# spawn: runs
# fork: runs
# meant: 7

from multiprocessing import Pool
from multiprocessing.shared_memory import SharedMemory


def work(block):
    block.buf[0] = 7
    block.close()


if __name__ == "__main__":
    block = SharedMemory(create=True, size=8)
    try:
        with Pool(1) as pool:
            pool.apply(work, (block,))
        print(block.buf[0])
    finally:
        block.close()
        block.unlink()
