"""The name is the variable of a loop under the guard."""
# spawn: child-fails NameError
# fork: runs
# meant: 0 | 1

import multiprocessing as mp


def work():
    print(number)  # expect: SPN201


if __name__ == "__main__":
    for number in range(2):
        p = mp.Process(target=work)
        p.start()
        p.join()
