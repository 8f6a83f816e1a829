"""A lambda with a name at module level: pickle looks for `<lambda>`, not for that name."""
# spawn: parent-fails PicklingError
# fork: runs
# meant: 6

import multiprocessing as mp

show = lambda n: print(n * 2)  # expect: SPN101


if __name__ == "__main__":
    p = mp.Process(target=show, args=(3,))
    p.start()
    p.join()
