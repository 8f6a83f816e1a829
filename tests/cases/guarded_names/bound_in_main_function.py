"""The main function declares the name global, binds it and starts the pool."""
# spawn: parent-fails NameError
# fork: runs
# meant: [3]
# fixes: SPN204 unsafe

import multiprocessing as mp


def shifted(n):
    return n + offset  # expect: SPN204


def main():
    global offset
    offset = 2
    with mp.Pool(1) as pool:
        print(pool.map(shifted, [1]))


if __name__ == "__main__":
    main()
