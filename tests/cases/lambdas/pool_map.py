"""A lambda mapped by a pool: it is pickled for every task, under fork too."""
# spawn: parent-fails PicklingError
# fork: parent-fails PicklingError
# meant: [2, 4, 6]

from multiprocessing import Pool

if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(lambda n: n * 2, [1, 2, 3]))  # expect: SPN101
