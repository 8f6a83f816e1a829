"""The name is bound by an assignment expression under the guard."""
# spawn: child-fails NameError
# fork: runs
# meant: 5

import multiprocessing as mp


def work():
    print(size)  # expect: SPN201


if __name__ == "__main__":
    if (size := len("hello")) > 3:
        p = mp.Process(target=work)
        p.start()
        p.join()
