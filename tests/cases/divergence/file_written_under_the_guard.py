"""A file is written by code that only the parent runs; no child is started while it is imported."""
# spawn: runs
# fork: runs
# meant: hello

import multiprocessing as mp
import os


def save(text):
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "saved.txt")
    with open(path, "w") as file:
        file.write(text)
    os.remove(path)


def work():
    print("hello")


if __name__ == "__main__":
    save("hello")
    p = mp.Process(target=work)
    p.start()
    p.join()
