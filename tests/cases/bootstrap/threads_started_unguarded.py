"""Threads, and pools of threads, may start at any time."""
# spawn: runs
# fork: runs
# meant: worked | [2, 3]

from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Process
from multiprocessing.pool import ThreadPool
from threading import Thread


def work():
    print("worked", flush=True)


with ThreadPool(1) as pool, ThreadPoolExecutor(1) as executor:
    sizes = pool.map(len, ["ab"]) + list(executor.map(len, ["abc"]))
t = Thread(target=sizes.sort)
t.start()
t.join()

if __name__ == "__main__":
    p = Process(target=work)
    p.start()
    p.join()
    print(sizes)
