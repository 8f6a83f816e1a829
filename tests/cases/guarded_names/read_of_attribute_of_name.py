"""The child reads an attribute of the name and calls it."""
# spawn: child-fails NameError
# fork: runs
# meant: HELLO

import multiprocessing as mp


def work():
    print(greeting.upper())  # expect: SPN201


if __name__ == "__main__":
    greeting = "hello"
    p = mp.Process(target=work)
    p.start()
    p.join()
