"""The name is captured by a pattern under the guard."""
# spawn: child-fails NameError
# fork: runs
# meant: 2

import multiprocessing as mp


def work():
    print(second)  # expect: SPN201


if __name__ == "__main__":
    match [1, 2]:
        case [_, second]:
            p = mp.Process(target=work)
            p.start()
            p.join()
