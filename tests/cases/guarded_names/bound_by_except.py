"""The name is that of a caught exception under the guard."""
# spawn: child-fails NameError
# fork: runs
# meant: caught: bad

import multiprocessing as mp


def work():
    print("caught:", problem)  # expect: SPN201


if __name__ == "__main__":
    try:
        raise ValueError("bad")
    except ValueError as problem:
        p = mp.Process(target=work)
        p.start()
        p.join()
