"""The Process has no name at all."""
# spawn: parent-fails PicklingError
# fork: runs
# meant: hello

import multiprocessing as mp

if __name__ == "__main__":
    mp.Process(target=lambda: print("hello")).start()  # expect: SPN101
