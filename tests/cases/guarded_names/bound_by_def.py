"""A function that the child calls is defined only under the guard."""
# spawn: child-fails NameError
# fork: runs
# meant: 4

import multiprocessing as mp


def work():
    print(helper(3))  # expect: SPN203


if __name__ == "__main__":

    def helper(n):
        return n + 1

    p = mp.Process(target=work)
    p.start()
    p.join()
