"""The child calls a name that is bound to a lambda under the guard: it misses the name, the lambda crosses nothing."""
# spawn: child-fails NameError
# fork: runs
# meant: 8

import multiprocessing as mp


def work():
    print(double(4))  # expect: SPN201


if __name__ == "__main__":
    double = lambda n: n * 2
    p = mp.Process(target=work)
    p.start()
    p.join()
