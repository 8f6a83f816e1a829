"""The comprehension's own variable has that name."""
# spawn: runs
# fork: runs
# meant: [0, 1]

import multiprocessing as mp


def work():
    print([number for number in range(2)])


if __name__ == "__main__":
    number = 7
    p = mp.Process(target=work)
    p.start()
    p.join()
