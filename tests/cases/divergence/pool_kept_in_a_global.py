"""A function uses the pool of the parent where there is one, and in a worker does the work itself."""
# spawn: runs
# fork: runs
# meant: [1, 4]

from multiprocessing import Pool

pool = None


def square(number):
    return number * number


def squares(numbers):
    if pool is None:
        return [square(number) for number in numbers]
    return pool.map(square, numbers)


def work(numbers):
    return squares(numbers)


def main():
    global pool
    pool = Pool(1)
    with pool:
        print(pool.apply(work, ([1, 2],)))


if __name__ == "__main__":
    main()
