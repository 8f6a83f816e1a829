"""The name is declared at module level without a value, and bound under the guard."""
# spawn: child-fails NameError
# fork: runs
# meant: 7

import multiprocessing as mp

level: int


def work():
    print(level)  # expect: SPN201


if __name__ == "__main__":
    level = 7
    p = mp.Process(target=work)
    p.start()
    p.join()
