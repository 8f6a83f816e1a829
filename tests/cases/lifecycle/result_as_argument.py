"""Results of calls are sent as arguments, not as what is called."""
# spawn: runs
# fork: runs
# meant: n is 4 | 12 | 16

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Pool, Process


def size(n):
    return n * 2


def show(n):
    print("n is", n)


if __name__ == "__main__":
    process = Process(target=show, args=(size(2),))
    process.start()
    process.join()
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(size, size(3)).result())
    with Pool(1) as pool:
        print(pool.apply(size, (size(4),)))
