"""The name is bound and then added to, both under the guard."""
# spawn: child-fails NameError
# fork: runs
# meant: 3

import multiprocessing as mp


def work():
    print(total)  # expect: SPN201


if __name__ == "__main__":
    total = 1
    total += 2
    p = mp.Process(target=work)
    p.start()
    p.join()
