"""A nested function is only called before anything is sent."""
# spawn: runs
# fork: runs
# meant: [2, 6]

from multiprocessing import Pool


def double(value):
    return value * 2


def main():
    def wanted(value):
        return value % 2

    with Pool(1) as pool:
        print(pool.map(double, filter(wanted, range(4))))


if __name__ == "__main__":
    main()
