"""A comprehension in the child reads the name."""
# spawn: child-fails NameError
# fork: runs
# meant: [10, 11]

import multiprocessing as mp


def work():
    print([n + offset for n in range(2)])  # expect: SPN201


if __name__ == "__main__":
    offset = 10
    p = mp.Process(target=work)
    p.start()
    p.join()
