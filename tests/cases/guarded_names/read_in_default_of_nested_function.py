"""A function defined while the child runs has the name as a default: that is read when it is defined, in the child."""
# spawn: child-fails NameError
# fork: runs
# meant: 13

import multiprocessing as mp


def work():
    def shifted(n, by=offset):  # expect: SPN201
        return n + by

    print(shifted(3))


if __name__ == "__main__":
    offset = 10
    p = mp.Process(target=work)
    p.start()
    p.join()
