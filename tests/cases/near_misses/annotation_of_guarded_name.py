"""The annotation of a local variable is not evaluated."""
# spawn: runs
# fork: runs
# meant: 1

import multiprocessing as mp


def work():
    number: Number = 1
    print(number)


if __name__ == "__main__":
    Number = int
    p = mp.Process(target=work)
    p.start()
    p.join()
