"""A daemon may have threads and thread pools."""
# spawn: runs
# fork: runs
# meant: 4 | [3] | no process

import multiprocessing as mp
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.pool import ThreadPool


def half(n):
    return n // 2


def serve():
    with ThreadPoolExecutor(1) as threads:
        print(threads.submit(half, 8).result())
    with ThreadPool(1) as threads:
        print(threads.map(half, [6]))
    idle = ProcessLike()
    idle.start()


class ProcessLike:
    def start(self):
        print("no process")


if __name__ == "__main__":
    server = mp.Process(target=serve, daemon=True)
    server.start()
    server.join()
