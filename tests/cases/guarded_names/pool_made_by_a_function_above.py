"""The text that makes the pool stands above the function, and runs when both are there."""
# spawn: runs
# fork: runs
# meant: [2]

import multiprocessing as mp


def main():
    with mp.Pool(1) as pool:
        print(pool.map(work, [1]))


def work(number):
    return number + 1


if __name__ == "__main__":
    main()
