"""The child's function has a local of that name."""
# spawn: runs
# fork: runs
# meant: 1

import multiprocessing as mp


def work():
    number = 1
    print(number)


if __name__ == "__main__":
    number = 2
    p = mp.Process(target=work)
    p.start()
    p.join()
