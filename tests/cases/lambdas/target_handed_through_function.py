"""A function starts whatever target it is given, and it is given a lambda."""
# spawn: parent-fails PicklingError
# fork: runs
# meant: hello

import multiprocessing as mp


def launch(action):
    p = mp.Process(target=action)
    p.start()
    p.join()


if __name__ == "__main__":
    launch(lambda: print("hello"))  # expect: SPN101
