"""An executor starts its workers with the first task."""
# spawn: child-fails AssertionError
# fork: child-fails AssertionError
# fixes: SPN506 unsafe
# meant: 4.0

import multiprocessing as mp
from concurrent.futures import ProcessPoolExecutor


def half(n):
    return n / 2


def serve():
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(half, 8).result())  # expect: SPN506


if __name__ == "__main__":
    server = mp.Process(target=serve, daemon=True)
    server.start()
    server.join()
