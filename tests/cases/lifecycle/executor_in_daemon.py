"""An executor starts its workers with the first task."""
# spawn: child-fails AssertionError
# fork: child-fails AssertionError
# unfixable: no fix yet

import multiprocessing as mp
from concurrent.futures import ProcessPoolExecutor


def half(n):
    return n / 2


def serve():
    executor = ProcessPoolExecutor(1)
    print(executor.submit(half, 8).result())  # expect: SPN506


if __name__ == "__main__":
    server = mp.Process(target=serve, daemon=True)
    server.start()
    server.join()
