"""The name is bound at module level and, to the same value, under the guard."""
# spawn: runs
# fork: runs
# meant: hello

import multiprocessing as mp

greeting = "hello"


def work():
    print(greeting)


if __name__ == "__main__":
    greeting = "hello"
    p = mp.Process(target=work)
    p.start()
    p.join()
