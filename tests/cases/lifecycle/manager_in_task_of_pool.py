"""A manager is a process too."""
# spawn: parent-fails AssertionError
# fork: parent-fails AssertionError
# unfixable: the workers of a Pool are daemons, whatever the program says

import multiprocessing as mp


def count(n):
    numbers = mp.Manager().list([n])  # expect: SPN506
    return len(numbers)


if __name__ == "__main__":
    with mp.Pool(1) as pool:
        print(pool.apply(count, (1,)))
