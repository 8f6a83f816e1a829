"""An executor starts its workers with the first task."""
# spawn: runs
# fork: runs
# meant: 2

from concurrent.futures import ProcessPoolExecutor

if __name__ == "__main__":
    pool = ProcessPoolExecutor(1)


def work(number):
    return number + 1


if __name__ == "__main__":
    print(pool.submit(work, 1).result())
    pool.shutdown()
