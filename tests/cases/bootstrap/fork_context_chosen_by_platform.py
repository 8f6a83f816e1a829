"""The context forks but on Windows, chosen in one expression."""
# spawn: runs
# fork: runs
# meant: [3]
import multiprocessing as mp
import os
from concurrent.futures import ProcessPoolExecutor

ctx = mp.get_context("spawn" if os.name == "nt" else "fork")
scale = None


def work(n):
    return n * scale


def main():
    global scale
    scale = 3
    with ProcessPoolExecutor(1, mp_context=ctx) as executor:
        print(list(executor.map(work, [1])))


if __name__ == "__main__":
    main()
