"""A lambda that is a class attribute, as the target."""
# spawn: parent-fails PicklingError
# fork: runs
# meant: 6

import multiprocessing as mp


class Tools:
    show = lambda n: print(n * 2)  # expect: SPN101


if __name__ == "__main__":
    p = mp.Process(target=Tools.show, args=(3,))
    p.start()
    p.join()
