"""A worker keeps what it has computed for its own later use."""
# spawn: runs
# fork: runs
# meant: [4, 4, 9] | {}

from multiprocessing import Pool

cache = {}


def square(number):
    if number not in cache:
        cache[number] = number * number
    return cache[number]


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(square, [2, 2, 3]))
    print(cache)
