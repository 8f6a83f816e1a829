"""An executor starts nothing until it gets its first task."""
# spawn: runs
# fork: runs
# meant: [8]

from concurrent.futures import ProcessPoolExecutor


def double(n):
    return 2 * n


executor = ProcessPoolExecutor(1)

if __name__ == "__main__":
    print(list(executor.map(double, [4])))
    executor.shutdown()
