"""The child hands a function to `map`, which calls it."""
# spawn: child-fails NameError
# fork: runs
# meant: [14]

import multiprocessing as mp


def scaled(n):
    return n * factor  # expect: SPN201


def work():
    print(list(map(scaled, [2])))


if __name__ == "__main__":
    factor = 7
    p = mp.Process(target=work)
    p.start()
    p.join()
