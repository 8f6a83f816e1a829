"""A nested function is mapped over a pool of threads."""
# spawn: runs
# fork: runs
# meant: [1, 4]

from multiprocessing.pool import ThreadPool


def main():
    def square(value):
        return value * value

    with ThreadPool(1) as pool:
        print(pool.map(square, [1, 2]))


if __name__ == "__main__":
    main()
