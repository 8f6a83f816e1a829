"""The name is bound after the function that reads it, and before the guard."""
# spawn: runs
# fork: runs
# meant: hello

import multiprocessing as mp


def work():
    print(greeting)


greeting = "hello"

if __name__ == "__main__":
    p = mp.Process(target=work)
    p.start()
    p.join()
