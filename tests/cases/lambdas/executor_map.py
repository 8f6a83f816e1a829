"""A lambda mapped by a process pool executor."""
# spawn: parent-fails PicklingError
# fork: parent-fails PicklingError
# meant: [1, 4]

import concurrent.futures

if __name__ == "__main__":
    with concurrent.futures.ProcessPoolExecutor(1) as executor:
        print(list(executor.map(lambda n: n * n, [1, 2])))  # expect: SPN101
