"""A lambda mapped by a pool in a main function, by the name it has there."""
# spawn: parent-fails AttributeError|PicklingError
# fork: parent-fails AttributeError|PicklingError
# meant: [2, 4]

import multiprocessing.pool


def main():
    double = lambda n: n * 2  # expect: SPN101
    with multiprocessing.pool.Pool(1) as pool:
        print(pool.map(double, [1, 2]))


if __name__ == "__main__":
    main()
