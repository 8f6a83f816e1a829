"""Results are collected in a list that nobody reads, and the block terminates the pool."""
# spawn: runs
# fork: runs
# meant: end
# unfixable: when the parent should wait for the result is not known

from multiprocessing import Pool
from time import sleep


def work(seconds):
    sleep(seconds)
    print("worked")


def main():
    results = []
    with Pool(2) as pool:
        for seconds in (2, 3):
            results.append(pool.apply_async(work, args=(seconds,)))  # expect: SPN508
    print("end")


if __name__ == "__main__":
    main()
