"""A partial of a lambda as the target."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: 1 2

import functools
import multiprocessing as mp


def main():
    p = mp.Process(target=functools.partial(lambda a, b: print(a, b), 1), args=(2,))  # expect: SPN101
    p.start()
    p.join()


if __name__ == "__main__":
    main()
