"""Two names are bound by one unpacking under the guard."""
# spawn: child-fails NameError
# fork: runs
# meant: 1 [2, 3]

import multiprocessing as mp


def work():
    print(head, rest)  # expect: SPN201, SPN201


if __name__ == "__main__":
    head, *rest = [1, 2, 3]
    p = mp.Process(target=work)
    p.start()
    p.join()
