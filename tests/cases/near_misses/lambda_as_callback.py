"""Callbacks are called in the parent and never sent."""
# spawn: runs
# fork: runs
# meant: got 9

import multiprocessing as mp


def squared(n):
    return n * n


if __name__ == "__main__":
    with mp.Pool(1) as pool:
        result = pool.apply_async(
            squared,
            (3,),
            callback=lambda n: print("got", n),
            error_callback=lambda error: print("failed", error),
        )
        result.wait()
        pool.close()
        pool.join()
