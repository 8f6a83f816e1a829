"""A watermark keeps a pool that a helper chooses by a mode, and maps its own method."""
# spawn: parent-fails NotImplementedError
# fork: parent-fails NotImplementedError
# meant: [2, 3, 4]

from core import WaterMarkCore

if __name__ == "__main__":
    core = WaterMarkCore(password_img=1, mode="multiprocessing", processes=2)
    print(core.embed([1, 2, 3]))
