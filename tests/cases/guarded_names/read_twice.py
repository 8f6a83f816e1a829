"""The same name is read at two places of the child's code; each is reported, since either may run first."""
# spawn: child-fails NameError
# fork: runs
# meant: 3 | 4

import multiprocessing as mp


def work(last):
    if last:
        print(limit + 1)  # expect: SPN201
    else:
        print(limit)  # expect: SPN201


if __name__ == "__main__":
    limit = 3
    for last in (False, True):
        p = mp.Process(target=work, args=(last,))
        p.start()
        p.join()
