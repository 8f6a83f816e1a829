"""A generator that the child walks reads the name."""
# spawn: child-fails NameError
# fork: runs
# meant: [7]

import multiprocessing as mp


def numbers():
    yield number  # expect: SPN201


def work():
    print(list(numbers()))


if __name__ == "__main__":
    number = 7
    p = mp.Process(target=work)
    p.start()
    p.join()
