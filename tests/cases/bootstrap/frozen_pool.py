"""A script that becomes an executable has a pool, in a function that the guard calls."""
# spawn: runs
# fork: runs
# settings: {"frozen": true}
# meant: [1, 4, 9]
# unfixable: no fix yet

from multiprocessing import Pool


def square(n):
    return n * n


def main():
    with Pool(1) as pool:  # expect: SPN406
        print(pool.map(square, [1, 2, 3]))


if __name__ == "__main__":
    main()
