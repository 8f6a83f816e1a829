"""The module binds the name, and deletes it again."""
# spawn: child-fails NameError
# fork: runs
# meant: 7

import multiprocessing as mp

number = 3
del number


def work():
    print(number)  # expect: SPN201


if __name__ == "__main__":
    number = 7
    p = mp.Process(target=work)
    p.start()
    p.join()
