"""A lambda applied by a pool."""
# spawn: parent-fails AttributeError|PicklingError
# fork: parent-fails AttributeError|PicklingError
# meant: 10

import multiprocessing as mp


def main(factor):
    pool = mp.Pool(1)
    print(pool.apply(lambda n: n * factor, (2,)))  # expect: SPN101
    pool.close()
    pool.join()


if __name__ == "__main__":
    main(5)
