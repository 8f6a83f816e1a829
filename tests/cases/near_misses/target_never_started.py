"""A Process that reads a guarded name is made and not started."""
# spawn: runs
# fork: runs
# meant: hello

import multiprocessing as mp


def work():
    print(greeting)


if __name__ == "__main__":
    greeting = "hello"
    p = mp.Process(target=work)
    work()
