"""Tasks that raise nothing are sent, and the pool is closed and joined in its block."""
# spawn: runs
# fork: runs
# meant: hello ann | hello bob | hello cat

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Pool


def greet(name):
    print("hello", name, flush=True)


if __name__ == "__main__":
    with Pool(1) as pool:
        pool.apply_async(greet, ("ann",))
        pool.close()
        pool.join()
    with ProcessPoolExecutor(1) as executor:
        executor.submit(greet, "bob")
    with Pool(1) as pool:
        pool.apply_async(greet, ("cat",))
        pool.apply(str)
