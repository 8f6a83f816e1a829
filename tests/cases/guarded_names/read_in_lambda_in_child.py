"""A lambda made and called in the child reads the name; that it is a lambda does no harm there."""
# spawn: child-fails NameError
# fork: runs
# meant: 13

import multiprocessing as mp


def work():
    shifted = lambda n: n + offset  # expect: SPN201
    print(shifted(3))


if __name__ == "__main__":
    offset = 10
    p = mp.Process(target=work)
    p.start()
    p.join()
