"""A watermark keeps a pool of threads that a helper chooses by a mode."""
# spawn: runs
# fork: runs
# meant: [2, 3, 4]

from core import WaterMarkCore

if __name__ == "__main__":
    print(WaterMarkCore(mode="multithreading", processes=2).embed([1, 2, 3]))
