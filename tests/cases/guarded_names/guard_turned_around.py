"""The guard has the literal on the left."""
# spawn: child-fails NameError
# fork: runs
# meant: hello

import multiprocessing as mp


def work():
    print(greeting)  # expect: SPN201


if "__main__" == __name__:
    greeting = "hello"
    p = mp.Process(target=work)
    p.start()
    p.join()
