"""The child asks whether it has the name before it reads it."""
# spawn: runs
# fork: runs
# meant: hello

import multiprocessing as mp


def work():
    print(greeting if "greeting" in globals() else "hello")


if __name__ == "__main__":
    greeting = "hello"
    p = mp.Process(target=work)
    p.start()
    p.join()
