"""The pools of threads, of both libraries."""
# spawn: runs
# fork: runs
# meant: [2, 4] | 6

from concurrent.futures import ThreadPoolExecutor
from multiprocessing.pool import ThreadPool

if __name__ == "__main__":
    with ThreadPool(1) as pool:
        print(pool.map(lambda n: n * 2, [1, 2]))
    with ThreadPoolExecutor(1) as executor:
        print(executor.submit(lambda n: n * 2, 3).result())
