"""Each task counts in a global of its worker."""
# spawn: parent-fails AssertionError
# fork: parent-fails AssertionError
# unfixable: what each task finds must be returned, and the program does not say how to add it up

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
