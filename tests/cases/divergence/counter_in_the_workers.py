"""Each task counts in a global of its worker."""
# spawn: parent-fails AssertionError
# fork: parent-fails AssertionError
# unfixable: no fix yet

from multiprocessing import Pool

count = 0


def work(number):
    global count
    count += 1  # expect: SPN303
    return number


if __name__ == "__main__":
    with Pool(1) as pool:
        pool.map(work, range(5))
    assert count == 5, count
